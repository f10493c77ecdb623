package org.thidua.systemtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.LiveStream;
import org.thidua.systemtests.service.Together;
import org.thidua.systemtests.tier.Cluster;
import org.thidua.systemtests.tier.Node;
import org.thidua.systemtests.tier.OnOneService;

/** Past the proxy: it makes no difference which node of a side answers. */
@OnOneService
class EitherNodeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final Council council;
    private final Audit audit;

    EitherNodeTest(Cluster cluster) {
        this.cluster = cluster;
        this.council = new Council(cluster);
        this.audit = new Audit(cluster);
    }

    @Test
    void aCommandRepeatedOnTheOtherNodeIsAnsweredAsTheFirstTimeAndHappensOnce() {
        Map<String, Object> draft = Council.draftOf(5, council.person(5), council.awardFor(80), 2025);
        var request = Request.post("nominator5", "/api/nominations", draft, "nomination.drafted");

        Answer first = request.through(cluster.commandNodes().getFirst()).expect(201);
        Answer again = request.through(cluster.commandNodes().getLast());

        assertThat(List.of(again.status(), again.body(), again.header("ETag"), again.header("Location")))
                .isEqualTo(List.of(201, first.body(), first.header("ETag"), first.header("Location")));
        audit.mark();
        assertThat(audit.eventsOf(first.id())).hasSize(1);
    }

    @Test
    void aKeyUsedForSomethingElseIsRefusedOnTheOtherNodeToo() {
        String nomination = council.drafted(5, council.person(5), council.awardFor(80), 2025);
        var first = Request.patch(
                "nominator5", "/api/nominations/" + nomination, Council.dossier("Một"), "nomination.edited");
        var other = new Request(
                first.account(), first.method(), first.path(), Council.dossier("Hai"), first.key(), first.type());

        first.through(cluster.commandNodes().getFirst()).ok();

        other.through(cluster.commandNodes().getLast()).refused(422, "idempotency-key-reused");
    }

    @Test
    void whoJustChangedSomethingSeesItOnEveryNodeThatReads() {
        String nomination = council.drafted(6, council.person(6), council.awardFor(80), 2025);
        for (Node command : cluster.commandNodes()) {
            Answer edited = command.as("nominator6")
                    .patch("/api/nominations/" + nomination, Council.dossier("Bản của " + command.name()))
                    .ok();

            for (Node query : cluster.queryNodes()) {
                Answer seen = query.as("nominator6")
                        .getAt("/api/nominations/" + nomination, edited.version())
                        .expect(200);
                assertThat(seen.json().required("achievements").asString()).isEqualTo("Bản của " + command.name());
                assertThat(seen.header("ETag")).isEqualTo(edited.header("ETag"));
            }
        }
    }

    @Test
    void changesArriveOnEveryNodeThatReads() {
        try (LiveStream first = stream(cluster.queryNodes().getFirst());
                LiveStream last = stream(cluster.queryNodes().getLast())) {
            String nomination = council.drafted(10, council.person(10), council.awardFor(80), 2025);

            LiveStream.Message there = first.next(it -> it.data().contains(nomination), SOON);
            LiveStream.Message here = last.next(it -> it.data().contains(nomination), SOON);

            assertThat(here.id()).isEqualTo(there.id());
            assertThat(here.event()).isEqualTo(there.event());
        }
    }

    @Test
    void whoComesBackToTheOtherNodeGetsWhatHappenedInBetweenOnce() {
        LiveStream.Message last;
        try (LiveStream stream = stream(cluster.queryNodes().getFirst())) {
            String seen = council.drafted(10, council.person(10), council.awardFor(80), 2025);
            last = stream.next(it -> it.data().contains(seen), SOON);
        }
        String missed = council.drafted(10, council.person(10), council.awardFor(80), 2025);

        try (LiveStream stream = stream(cluster.queryNodes().getLast(), "Last-Event-ID", last.id())) {
            LiveStream.Message first = stream.next(it -> it.data().contains("nomination:"), SOON);

            assertThat(first.data()).contains(missed);
        }
    }

    @Test
    void ofTwoVotesOfOneMemberAtOnceOnTwoNodesOneCounts() {
        String nomination = council.ready(4, council.awardFor(80));
        String ballot = council.opened(nomination);
        for (String member : Council.NINE) {
            List<Answer> answers = Together.times(2, number -> cluster.commandNodes()
                    .get(number)
                    .as(member)
                    .post(
                            "/api/ballots/" + ballot + "/votes",
                            Council.voteOn(nomination, number == 0 ? "AGREE" : "DISAGREE")));

            assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
            answers.stream().filter(answer -> !answer.accepted()).forEach(it -> it.refused(409, "already-voted"));
        }

        assertThat(council.closed(ballot).required("cast").asInt()).isEqualTo(Council.NINE.size());
        audit.mark();
        assertThat(audit.eventsOf(ballot))
                .filteredOn(event -> event.required("type").asString().equals("ballot.votes-cast"))
                .hasSize(Council.NINE.size());
    }

    private static LiveStream stream(Node node, String... headers) {
        return node.as("nominator10").stream("/api/stream", headers);
    }
}
