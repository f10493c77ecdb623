package org.thidua.wire.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.thidua.messages.shared.RejectionCode.INVALID_VALUE;

import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.wire.axon.MisconfiguredException;
import org.thidua.wire.axon.Rejections;
import org.thidua.wire.setback.Setback;
import org.thidua.wire.setback.Setbacks;

/** What a sender sees when its command fails on another node, or does not get there. */
@Timeout(60)
class StandInTest {

    private static final RegisterAgency COMMAND = command("Cơ quan 07");

    private final StandIn server = new StandIn();
    private final Node sender = Node.of(server.address(), "sender");
    private final Node handler = Node.of(server.address(), "handler");
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void close() {
        server.close(); // First: the connector waits for streams that are still open.
        handler.close();
        sender.close();
    }

    @Test
    void aCommandIsAnsweredByTheNodeThatTakesIt() {
        take(this::append);

        assertThat(sender.gateway.<Accepted>sendAndWait(COMMAND)).isEqualTo(new Accepted("agency:07", 0));
        assertThat(sender.store.readEvents("agency:07").asStream()).hasSize(1);
    }

    @Test
    void aSequenceNumberThatAnotherNodeTookFirstIsTriedAgainByTheSender() {
        take(command -> {
            Accepted answer = append(command);
            if (attempts.get() == 1) {
                sender.store.publish(Node.event(command, 0)); // Before the unit of work of the handler commits.
            }
            return answer;
        });

        assertThat(sender.gateway.<Accepted>sendAndWait(COMMAND)).isEqualTo(new Accepted("agency:07", 1));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aConflictAtTheCommitIsTriedAgain() {
        server.failNextAppend(StandIn.error(Status.OUT_OF_RANGE, "AXONIQ-2000"));
        take(this::append);

        assertThat(sender.gateway.<Accepted>sendAndWait(COMMAND)).isEqualTo(new Accepted("agency:07", 0));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void whoKeepsLosingLearnsThatItWasARace() {
        for (int i = 0; i < 7; i++) {
            server.failNextAppend(StandIn.error(Status.OUT_OF_RANGE, "AXONIQ-2000"));
        }
        take(this::append);

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.LOST_RACE);
        assertThat(attempts).hasValue(7);
    }

    @Test
    void aStoreThatIsAwayWhenEventsAreStoredIsNotAskedAgain() {
        server.failNextAppend(Status.UNAVAILABLE.asRuntimeException());
        take(this::append);

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.AWAY);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aStoreThatIsAwayWhenTheAggregateIsReadIsNotAskedAgain() {
        server.failNextRead(Status.UNAVAILABLE.asRuntimeException());
        take(this::append);

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.AWAY);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aCommitThatIsNeverConfirmedCountsAsAwayAndMayHaveBeenStored() {
        server.stopConfirming();
        take(this::append);

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.AWAY);
        assertThat(attempts).hasValue(1);
        assertThat(sender.store.readEvents("agency:07").asStream()).hasSize(1);
    }

    @Test
    void aServerThatIsGoneIsToldAtOnce() {
        take(this::append);
        server.close();

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.AWAY);
        assertThat(attempts).hasValue(0);
    }

    @Test
    void readingFromAServerThatIsGoneIsToldToo() {
        server.close();

        Throwable failure =
                catchThrowable(() -> sender.store.readEvents("agency:07").hasNext());

        assertThat(Setbacks.of(failure)).contains(Setback.AWAY);
        assertThat(Setbacks.of(catchThrowable(sender.store::createHeadToken))).contains(Setback.AWAY);
    }

    @Test
    void aNodeThatLeavesBeforeItAnswersCountsAsAway() {
        server.failNextCommands(1, "AXONIQ-4001");

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.AWAY);
    }

    @Test
    void aCommandThatNobodyTakesYetWaitsForANode() {
        server.failNextCommands(3, "AXONIQ-4000");
        take(this::append);

        assertThat(sender.gateway.<Accepted>sendAndWait(COMMAND)).isEqualTo(new Accepted("agency:07", 0));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aCommandThatNobodyTakesIsGivenUpAfterAFewSeconds() {
        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.NO_HANDLER);
    }

    @Test
    void aCommandThatIsTooLargeIsNotSent() {
        take(this::append);

        assertThat(setbackOf(command("x".repeat(2 << 20)))).isEqualTo(Setback.TOO_LARGE);
        assertThat(attempts).hasValue(0);
    }

    @Test
    void anEventThatIsTooLargeIsToldToTheSenderOfTheCommand() {
        take(command -> append(command("x".repeat(2 << 20))));

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.TOO_LARGE);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatTheServerFindsTooLargeIsToldToo() {
        server.failNextAppend(Status.RESOURCE_EXHAUSTED.asRuntimeException());
        take(this::append);

        assertThat(setbackOf(COMMAND)).isEqualTo(Setback.TOO_LARGE);
    }

    @Test
    void aRefusalKeepsItsCodeAndFactsOnTheWay() {
        take(command -> {
            throw Rejected.because(INVALID_VALUE, "field", "name");
        });

        Throwable refused = catchThrowable(() -> sender.gateway.sendAndWait(COMMAND));

        assertThat(Rejections.of(refused)).contains(Rejection.of(INVALID_VALUE, "field", "name"));
        assertThat(Setbacks.of(refused)).isEmpty();
    }

    @Test
    void aMistakeOfAnotherNodeIsNoSetback() {
        take(command -> {
            throw new IllegalStateException("wrong");
        });

        assertThat(Setbacks.of(catchThrowable(() -> sender.gateway.sendAndWait(COMMAND))))
                .isEmpty();
    }

    @Test
    void aNodeIsHealthyWhileItIsConnected() {
        var health = new AxonServerHealth(sender.connections);
        assertThat(health.health().getStatus()).isEqualTo(org.springframework.boot.health.contributor.Status.UP);

        server.close();

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        health.health().getStatus())
                .isEqualTo(org.springframework.boot.health.contributor.Status.DOWN));
    }

    @Test
    void aStartWaitsForTheServerAndThenNamesTheSettings() {
        FirstConnection.await(sender.connections, server.address(), Duration.ofSeconds(20));

        try (var alone = Node.of("localhost:1", "alone")) {
            assertThatThrownBy(() -> FirstConnection.await(alone.connections, "localhost:1", Duration.ZERO))
                    .isInstanceOf(MisconfiguredException.class)
                    .hasMessageContainingAll("localhost:1", "THIDUA_AXONSERVER", "default", "THIDUA_AXONSERVER_TOKEN");
        }
    }

    private static RegisterAgency command(String name) {
        return Node.command("agency:07", name);
    }

    /** The handling node takes the command from when the server knows. */
    private void take(Node.RegistersAgencies how) {
        handler.take(how);
        Awaitility.await().until(() -> server.takes(RegisterAgency.class.getName()));
    }

    private Accepted append(RegisterAgency command) {
        attempts.incrementAndGet();
        return handler.append(command);
    }

    private Setback setbackOf(RegisterAgency command) {
        return Setbacks.of(catchThrowable(() -> sender.gateway.sendAndWait(command)))
                .orElseThrow();
    }
}
