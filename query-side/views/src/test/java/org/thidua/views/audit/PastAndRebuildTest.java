package org.thidua.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.views.Views;
import org.thidua.views.nomination.NominationStatus;
import org.thidua.views.nomination.NominationView;
import org.thidua.views.shared.LiveViews;
import org.thidua.views.shared.Rebuilds;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;
import tools.jackson.databind.json.JsonMapper;

class PastAndRebuildTest {

    private static final String ID = "nomination:1";

    private final LiveViews views = new LiveViews();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void beforeTheVoteANominationIsNotYetVoted() {
        happenedUpToTheVote("agency:co-quan-01");
        var asOf = new AsOf(views.events(), views.database(), views.seals());

        assertThat(then(asOf, 3).view().status()).isEqualTo(NominationStatus.ON_AGENDA);
        assertThat(then(asOf, 3).view().ballotResult()).isNull();
        assertThat(then(asOf, 4).view().status()).isEqualTo(NominationStatus.VOTED_PASSED);
        assertThat(then(asOf, 4).view()).isEqualTo(live().view());
        assertThat(asOf.at(Views.NOMINATIONS, ID, Instant.EPOCH)).isEmpty();
        assertThat(asOf.at(Views.NOMINATIONS, ID, Instant.now().plusSeconds(60))
                        .orElseThrow()
                        .version())
                .isEqualTo(4);
    }

    @Test
    void whatTheVoteChangedIsToldFieldByField() {
        happenedUpToTheVote("agency:co-quan-01");
        var asOf = new AsOf(views.events(), views.database(), views.seals());
        var json = JsonMapper.builder().build();

        var differences = Differences.between(
                json.valueToTree(then(asOf, 3).view()),
                json.valueToTree(then(asOf, 4).view()));

        assertThat(differences)
                .extracting(Differences.Difference::field)
                .contains("status", "ballotResult.agree", "levels[0].outcome", "timeline[4].what")
                .doesNotContain("awardCode", "timeline[3].what");
    }

    @Test
    void everyEventIsInTheHistoryOnceWithItsPayload() {
        happenedUpToTheVote("agency:co.quan.01");
        var history = new AuditQueries(views.database());

        List<ViewDocument<AuditEntry>> events = history.list(AuditQueries.Asked.behind(-1), 200);

        assertThat(events).extracting(ViewDocument::position).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(events)
                .extracting(event -> event.view().type())
                .containsExactly(
                        "nomination.drafted",
                        "nomination.submitted",
                        "nomination.appraised",
                        "nomination.put-to-ballot",
                        "nomination.voted");
        AuditEntry voted = events.getLast().view();
        assertThat(voted.actor()).isEqualTo("person:a");
        assertThat(voted.role()).isEqualTo("secretary");
        assertThat(voted.subject()).isEqualTo(ID);
        assertThat(voted.payload()).containsEntry("agree", 8).containsEntry("ruleRow", "row");
        assertThat(events.getFirst().view().payload()).containsEntry("agencyId", "agency:co.quan.01");
    }

    @Test
    void aRebuildEqualsTheLiveViewsDocumentByDocument() {
        happenedUpToTheVote("agency:co-quan-01");

        for (ViewType<?, ?> type : Views.ALL) {
            Replay replay = rebuild(type, OptionalLong.empty());
            assertThat(replay.status()).as(type.name()).isEqualTo("EQUAL");
            assertThat(replay.shadowDigest()).isEqualTo(replay.liveDigest());
            assertThat(replay.percent()).isEqualTo(100);
        }
        assertThat(views.database().listCollectionNames()).noneMatch(name -> name.startsWith("shadow_"));
    }

    @Test
    void aLiveDocumentThatIsNewerIsComparedAtItsOwnVersion() {
        happenedUpToTheVote("agency:co-quan-01");

        assertThat(rebuild(Views.NOMINATIONS, OptionalLong.of(2)).status()).isEqualTo("EQUAL");
    }

    @Test
    void aDocumentThatTheEventsDoNotSayIsFound() {
        happenedUpToTheVote("agency:co-quan-01");
        views.database()
                .getCollection("nominations")
                .updateOne(Filters.eq("_id", ID), Updates.set("view.ballotResult.agree", 9));

        Replay replay = rebuild(Views.NOMINATIONS, OptionalLong.empty());

        assertThat(replay.status()).isEqualTo("DIFFERENT");
        assertThat(replay.differences()).containsExactly(new Replay.DocumentDifference(ID, "OTHER"));
        assertThat(replay.shadowDigest()).isNotEqualTo(replay.liveDigest());
    }

    @Test
    void allViewsOfAProcessorAreRebuiltUnderItsName() {
        happenedUpToTheVote("agency:a");

        Replay replay = rebuild(Views.REVIEW, Views.named(Views.REVIEW), OptionalLong.empty());

        assertThat(Views.named(Views.REVIEW)).hasSizeGreaterThan(1);
        assertThat(replay.view()).isEqualTo("review");
        assertThat(replay.status()).isEqualTo("EQUAL");
        assertThat(replay.documents()).isPositive();
        assertThat(replay.shadowDigest()).isNotNull().isEqualTo(replay.liveDigest());
    }

    private Replay rebuild(ViewType<?, ?> type, OptionalLong upTo) {
        return rebuild(type.name(), List.of(type), upTo);
    }

    private Replay rebuild(String name, List<ViewType<?, ?>> types, OptionalLong upTo) {
        return Rebuilds.of(views, name, types, upTo);
    }

    private void happenedUpToTheVote(String agency) {
        views.happened(
                ID,
                views.about().drafted(ID, "person:1", agency, "Tốt"),
                new NominationSubmitted(ID, 1, 1, "rs-2003", "row", Instant.parse("2013-05-01T01:00:00.123456Z")),
                views.about().appraised(ID, "person:1", ""),
                new NominationPutToBallot(ID, 1, "ballot:1", "council:hd", "agency:1"),
                new NominationVoted(ID, 1, "ballot:1", "PASSED", 8, 1, 0, 9, 80, false, "row"));
    }

    private static ViewDocument<NominationView> then(AsOf asOf, long position) {
        return asOf.atPosition(Views.NOMINATIONS, ID, position)
                .map(document -> new ViewDocument<>(
                        document.id(), document.version(), document.position(), document.keys(), (NominationView)
                                document.view()))
                .orElseThrow();
    }

    private ViewDocument<NominationView> live() {
        ViewDocument<NominationView> document = Views.NOMINATIONS
                .in(views.database())
                .find(Filters.eq("_id", ID))
                .first();
        assertThat(document).isNotNull();
        return document;
    }
}
