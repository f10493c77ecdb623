package org.thidua.command.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.ballot.BallotDuty;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.ConfirmOutcomes;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.ViewChanges;

class DutyRunnerTest {

    private static final Instant NOW = Instant.parse("2013-04-15T03:00:00Z");
    private static final ItemCounted COUNTED =
            new ItemCounted("ballot:b", "nomination:n", 8, 1, 0, 0, 0, 9, 80, false, "row", "PASSED");
    private static final ItemCounted SENSELESS =
            new ItemCounted("ballot:b", "nomination:n", 8, 1, 0, 0, 0, 9, 80, false, "row", "PERHAPS");

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoCollection<DutyDocument> duties =
            store.database().getCollection(DutyDocument.COLLECTION, DutyDocument.class);
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final BlockingQueue<Command> sent = new LinkedBlockingQueue<>();
    private final AtomicBoolean caughtUp = new AtomicBoolean(true);
    private @Nullable DutyRunner<DutyDocument> runner;

    @BeforeEach
    void aServiceThatNotesItsCommands() {
        for (Class<?> type : List.of(CloseBallot.class, RecordVote.class, ConfirmOutcomes.class)) {
            bus.subscribe(type.getName(), message -> {
                sent.add((Command) message.getPayload());
                return null;
            });
        }
    }

    @AfterEach
    void stop() {
        if (runner != null) {
            runner.stop();
        }
        store.close();
    }

    @Test
    void aDutyThatIsThereAtTheStartIsDoneInOrder() throws InterruptedException {
        owe(new BallotDuty("ballot:b", null, List.of(COUNTED), true));

        start();

        assertThat(next()).isInstanceOf(RecordVote.class).returns("nomination:n", Command::id);
        assertThat(next()).isEqualTo(new ConfirmOutcomes("ballot:b", Actor.SERVICE, NOW));
    }

    @Test
    void aBallotIsClosedAfterItsTimeAndNotAtIt() throws InterruptedException {
        owe(new BallotDuty("ballot:now", NOW, List.of(), false));
        owe(new BallotDuty("ballot:over", NOW.minusMillis(1), List.of(), false));

        start();

        assertThat(next()).isEqualTo(new CloseBallot("ballot:over", Actor.SERVICE, NOW));
        assertThat(next().id()).isEqualTo("ballot:over");
    }

    @Test
    void nothingIsDoneBeforeTheDutiesHaveCaughtUp() throws InterruptedException {
        caughtUp.set(false);
        owe(new BallotDuty("ballot:early", NOW.minusMillis(1), List.of(), false));
        start();
        assertThat(sent.poll(1500, TimeUnit.MILLISECONDS)).isNull();

        caughtUp.set(true);

        assertThat(next().id()).isEqualTo("ballot:early");
    }

    @Test
    void aRefusedDutyDoesNotHoldUpTheOthers() throws InterruptedException {
        bus.subscribe(RecordVote.class.getName(), message -> {
            throw Rejected.because(RejectionCode.NOT_FOUND, "id", "nomination:n");
        });
        owe(new BallotDuty("ballot:b", null, List.of(COUNTED), true));
        owe(new BallotDuty("ballot:c", NOW.minusMillis(1), List.of(), false));

        start();

        assertThat(next()).isEqualTo(new CloseBallot("ballot:c", Actor.SERVICE, NOW));
    }

    @Test
    void aDutyThatMakesNoSenseDoesNotHoldUpTheOthers() throws InterruptedException {
        owe(new BallotDuty("ballot:b", null, List.of(SENSELESS), true));
        owe(new BallotDuty("ballot:c", NOW.minusMillis(1), List.of(), false));

        start();

        assertThat(next()).isEqualTo(new CloseBallot("ballot:c", Actor.SERVICE, NOW));
    }

    @Test
    void itStopsAtOnceAndDoesNothingAfterwards() throws InterruptedException {
        DutyRunner<DutyDocument> started = start();
        long before = System.nanoTime();

        started.stop();
        owe(new BallotDuty("ballot:late", NOW.minusMillis(1), List.of(), false));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(started.isRunning()).isFalse();
        assertThat(sent.poll(1500, TimeUnit.MILLISECONDS)).isNull();
    }

    private void owe(BallotDuty duty) {
        duties.insertOne(new DutyDocument(duty.ballotId(), 7, duty));
    }

    private DutyRunner<DutyDocument> start() {
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        runner = new DutyRunner<>(
                duties,
                DutyConfiguration.doneBy(new ServiceCommands(gateway)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new ViewChanges(),
                caughtUp::get);
        runner.start();
        return runner;
    }

    private Command next() throws InterruptedException {
        Command command = sent.poll(20, TimeUnit.SECONDS);
        assertThat(command).as("a command in time").isNotNull();
        return Objects.requireNonNull(command);
    }
}
