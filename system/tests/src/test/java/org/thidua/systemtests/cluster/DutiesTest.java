package org.thidua.systemtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.tier.Cluster;
import org.thidua.systemtests.tier.Node;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** The duties of the command side, which one node has at a time, are taken over when it dies. */
@OnOneService
@Order(DutiesTest.AMONG_THE_LAST)
class DutiesTest {

    /** Before the one with the many commands. */
    static final int AMONG_THE_LAST = KilledNodesTest.LAST - 1;

    /** A claim of a dead node ends after ten seconds, and nobody is in a hurry on a busy machine. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(90);

    private static final Duration TIME_TO_VOTE = Duration.ofSeconds(15);

    private final Cluster cluster;
    private final Council council;

    DutiesTest(Cluster cluster) {
        this.cluster = cluster;
        this.council = new Council(cluster);
    }

    /** Each of the two is killed before a closing time, so one of them had the duties. */
    @Test
    void theClosingTimeOfABallotIsKeptWhicheverCommandNodeIsKilled() {
        for (Node victim : cluster.commandNodes()) {
            String nomination = council.ready(4, council.awardFor(80));
            Instant closesAt = Instant.now().plus(TIME_TO_VOTE);
            String ballot = ballotUntil(closesAt, nomination);
            victim.killNow();

            JsonNode closed = await("closing of " + ballot)
                    .atMost(TIME_TO_VOTE.plus(TAKEN_OVER_WITHIN))
                    .pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> new Audit(cluster)
                                    .eventsOf(ballot).stream()
                                            .filter(event -> event.required("type")
                                                    .asString()
                                                    .equals("ballot.closed"))
                                            .toList(),
                            events -> !events.isEmpty())
                    .getFirst();
            victim.startAgain();

            assertThat(closed.required("role").asString()).isEqualTo("service");
            assertThat(Instant.parse(closed.required("at").asString())).isAfterOrEqualTo(closesAt);
            await("outcome of " + nomination)
                    .atMost(TAKEN_OVER_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> council.awaitStatus(nomination, "VOTED_PASSED")
                            .path("status")
                            .asString("")
                            .equals("VOTED_PASSED"));
            victim.awaitReady();
        }
    }

    private String ballotUntil(Instant closesAt, String nomination) {
        String ballot = cluster.as("secretary")
                .post(
                        "/api/ballots",
                        Map.of(
                                "councilId",
                                "council:cqdtw",
                                "nominationIds",
                                List.of(nomination),
                                "method",
                                "ROLL_CALL",
                                "closesAt",
                                closesAt.toString()))
                .expect(201)
                .id();
        council.open(ballot).ok();
        council.nineVote(ballot, nomination, 9);
        return ballot;
    }
}
