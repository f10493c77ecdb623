package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

@Timeout(30)
class ConflictRetryTest {

    private final AtomicInteger attempts = new AtomicInteger();
    private final ConflictRetry retry = new ConflictRetry();

    @AfterEach
    void close() {
        retry.close();
    }

    @Test
    void aLostRaceForASequenceNumberIsTriedAgain() {
        var gateway = gateway(3, () -> new ConcurrencyException("sequence 7 was already inserted"));

        assertThat(gateway.<Integer>sendAndWait("command")).isEqualTo(3);
    }

    @Test
    void aLostRaceOfCreationIsTriedAgainAndThenMeetsTheExistingAggregate() {
        var gateway = gateway(2, () -> new AggregateStreamCreationException("exists"));

        assertThat(gateway.<Integer>sendAndWait("command")).isEqualTo(2);
    }

    @Test
    void whoKeepsLosingIsToldSoAfterSixRetries() {
        var gateway = gateway(Integer.MAX_VALUE, () -> new ConcurrencyException("again"));

        assertThatThrownBy(() -> gateway.sendAndWait("command")).isInstanceOf(ConcurrencyException.class);
        assertThat(attempts).hasValue(7);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        var gateway = gateway(2, () -> Rejected.because(RejectionCode.NOT_FOUND, "id", "agency:99"));

        assertThatThrownBy(() -> gateway.sendAndWait("command")).isInstanceOf(Rejected.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void anyOtherFailureIsNotTriedAgain() {
        var gateway = gateway(2, () -> new IllegalStateException("a mistake"));

        assertThatThrownBy(() -> gateway.sendAndWait("command")).isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    /** Answers its number to the first attempt that is not one of the failing ones. */
    private CommandGateway gateway(int successful, Supplier<RuntimeException> failure) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), message -> {
            int attempt = attempts.incrementAndGet();
            if (attempt < successful) {
                throw failure.get();
            }
            return attempt;
        });
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(retry)
                .build();
    }
}
