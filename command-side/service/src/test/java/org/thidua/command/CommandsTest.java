package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.http.CommandHeaders;

/** With several nodes a repetition can be judged while its first sending is being accepted elsewhere. */
class CommandsTest {

    private static final OpenBallot OPEN = new OpenBallot("ballot:a", Actor.SERVICE, Instant.EPOCH);

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Commands commands =
            new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), Duration.ofSeconds(10));
    private final AtomicInteger judged = new AtomicInteger();
    private int refusals;

    @BeforeEach
    void subscribe() {
        bus.subscribe(OpenBallot.class.getName(), message -> {
            if (judged.incrementAndGet() <= refusals) {
                throw Rejected.because(RejectionCode.NOMINATION_NOT_READY);
            }
            return new Accepted("ballot:a", 3);
        });
    }

    @Test
    void aRefusedCommandWithAKeyFindsTheAnswerThatItsFirstSendingGotMeanwhile() {
        refusals = 1;

        assertThat(commands.send(OPEN, headers("key"))).isEqualTo(new Accepted("ballot:a", 3));
    }

    @Test
    void whatIsRefusedForGoodIsRefusedAlsoWithAKey() {
        refusals = 100;

        assertThatThrownBy(() -> commands.send(OPEN, headers("key"))).isInstanceOf(Rejected.class);
        assertThat(judged).hasValue(2);
    }

    @Test
    void aRefusedCommandWithoutAKeyIsNotSentAgain() {
        refusals = 1;

        assertThatThrownBy(() -> commands.send(OPEN, headers(null))).isInstanceOf(Rejected.class);
        assertThat(judged).hasValue(1);
    }

    private static CommandHeaders headers(@Nullable String key) {
        return new CommandHeaders("request", key, "digest", null);
    }
}
