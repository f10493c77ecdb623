package org.thidua.command.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.erasure.ProveErasure;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.wire.erasure.UnreadableEverywhere;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.ViewChanges;

class ProofAttemptTest {

    private static final Instant NOW = Instant.parse("2026-04-15T03:00:00Z");
    private static final List<StoreCheck> CHECKS =
            List.of(new StoreCheck("vault", 2, 0), new StoreCheck("views", 9, 0));

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoCollection<UnreadableEverywhere> left = UnreadableEverywhere.in(store.database());
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final BlockingQueue<Command> sent = new LinkedBlockingQueue<>();
    private final AtomicBoolean eventsAway = new AtomicBoolean();
    private final DutyRunner<UnreadableEverywhere> runner = new DutyRunner<>(
            left,
            new ProofAttempt(
                    store.database(),
                    new ServiceCommands(
                            DefaultCommandGateway.builder().commandBus(bus).build())),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new ViewChanges(),
            () -> true);

    @BeforeEach
    void start() {
        bus.subscribe(ProveErasure.class.getName(), message -> {
            sent.add((Command) message.getPayload());
            if (eventsAway.get()) {
                throw new IllegalStateException("the events are away");
            }
            return null;
        });
        runner.start();
    }

    @AfterEach
    void stop() {
        runner.stop();
        store.close();
    }

    @Test
    void whatTheQuerySideFoundProvesTheErasureAndIsRemoved() throws InterruptedException {
        left.insertOne(new UnreadableEverywhere("erasure:p", 4, CHECKS));

        assertThat(sent.poll(20, TimeUnit.SECONDS))
                .isEqualTo(new ProveErasure("erasure:p", CHECKS, Actor.SERVICE, NOW));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> left.countDocuments() == 0);
        assertThat(sent).isEmpty();
    }

    @Test
    void itStaysUntilTheProofIsTaken() throws InterruptedException {
        eventsAway.set(true);
        left.insertOne(new UnreadableEverywhere("erasure:p", 4, CHECKS));

        assertThat(sent.poll(20, TimeUnit.SECONDS)).isNotNull();

        assertThat(left.countDocuments()).isEqualTo(1);
    }
}
