package org.thidua.views.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.RoundOpened;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.register.PersonErased;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.audit.AsOf;
import org.thidua.views.nomination.NominationFilter;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.views.nomination.NominationScope;
import org.thidua.views.nomination.NominationView;
import org.thidua.views.register.PersonView;
import org.thidua.views.shared.LiveViews;
import org.thidua.views.shared.Matching;
import org.thidua.views.shared.Rebuilds;
import org.thidua.views.shared.Redacted;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;

/** What views say of a person before and after the person's keys are destroyed, wherever the person stands in them. */
class PurgeTest {

    private static final String ERASED = Redacted.ERASED.marker();
    private static final String AN = "person:an";
    private static final String BINH = "person:binh";
    private static final String OF_AN = "nomination:of-an";
    private static final String OF_BINH = "nomination:of-binh";
    private static final String BALLOT = "ballot:1";
    private static final String ELECTION = "election:b:2013";
    private static final List<String> SAID_OF_AN = List.of(
            "Hoàng",
            "hoang",
            "Chánh",
            "1957",
            "Cứu",
            "cuu",
            "Cầu",
            "cau",
            "hồ sơ An",
            "thiếu",
            "Hợp",
            "anh trai",
            "xin bỏ");

    private LiveViews views = new LiveViews();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void allThatWasSaidOfThePersonIsGoneAndOthersAreUntouched() {
        aYearOfTwoPeople();
        Document binh = document("people", BINH);
        Document ofBinh = document("nominations", OF_BINH);
        assertThat(SAID_OF_AN).allSatisfy(word -> assertThat(Stored.everywhere(views.database()))
                .anyMatch(document -> document.contains(word)));

        erased(AN);

        assertThat(SAID_OF_AN).allSatisfy(word -> assertThat(Stored.everywhere(views.database()))
                .noneMatch(document -> document.contains(word)));
        PersonView person = view(Views.PEOPLE, AN);
        assertThat(person.name()).isEqualTo(ERASED);
        assertThat(person.erasedAt()).isNotNull();
        NominationView nomination = view(Views.NOMINATIONS, OF_AN);
        assertThat(nomination.achievements()).isEqualTo(ERASED);
        assertThat(nomination.initiatives()).containsExactly(ERASED);
        assertThat(nomination.evidence().getFirst().fileName()).isEqualTo(ERASED);
        assertThat(nomination.evidence().getFirst().sha256()).isEqualTo("ab".repeat(32));
        assertThat(nomination.levels().getFirst().note()).isEqualTo(ERASED);
        assertThat(nomination.timeline().get(3).facts()).containsEntry("defects", ERASED);
        assertThat(view(Views.BALLOTS, BALLOT).recusals().getFirst().reason()).isEqualTo(ERASED);
        assertThat(view(Views.BALLOTS, BALLOT).recusals().get(1).reason()).isEqualTo("em gái");
        assertThat(view(Views.ELECTIONS, ELECTION)
                        .rounds()
                        .getFirst()
                        .objections()
                        .getFirst()
                        .reason())
                .isEqualTo(ERASED);
        assertThat(document("people", BINH)).isEqualTo(binh);
        assertThat(document("nominations", OF_BINH)).isEqualTo(ofBinh);
    }

    @Test
    void aPurgedDocumentKeepsItsVersionAndPlaceAndNamesNoKeyAnyMore() {
        aYearOfTwoPeople();
        Document before = document("nominations", OF_AN);
        assertThat(before.getList("keys", String.class)).hasSize(1);

        erased(AN);

        Document after = document("nominations", OF_AN);
        assertThat(after).doesNotContainKey("keys");
        assertThat(after.get("version")).isEqualTo(before.get("version"));
        assertThat(after.get("position")).isEqualTo(before.get("position"));
    }

    @Test
    void nobodyIsFoundByWhatWasSaidNorByTheMarker() {
        aYearOfTwoPeople();
        assertThat(found("cau")).containsExactly(OF_AN);
        assertThat(found("Hoàng An")).containsExactly(OF_AN);

        erased(AN);

        for (String words : List.of("cau", "hoang", "chanh", "erased", ERASED, "‹")) {
            assertThat(found(words)).as(words).isEmpty();
            assertThat(peopleFound(words)).as(words).isEmpty();
        }
        assertThat(found("Bình")).containsExactly(OF_BINH);
        assertThat(new ReadModels(views.database()).names(List.of(AN, BINH)))
                .containsEntry(AN, ERASED)
                .containsEntry(BINH, "Trần Bình");
    }

    @Test
    void theBatchThatMakesADocumentMayAlsoTakeItsKey() {
        var about = views.about();
        views.store(AN, about.registered(AN, "Hoàng An", "Chánh Văn phòng", 1957, "agency:1"));
        views.store(OF_AN, about.drafted(OF_AN, AN, "agency:1", "Cứu người"));
        var edited = about.edited(OF_AN, AN, "Xây cầu", "Cầu mới");
        views.erase(AN);
        views.store(OF_AN, edited);
        views.awaitPurges();
        views.await(OF_AN, 1);

        assertThat(view(Views.NOMINATIONS, OF_AN).achievements()).isEqualTo(ERASED);
        assertThat(view(Views.NOMINATIONS, OF_AN).basis()).isEqualTo("THEMATIC");
        assertThat(Stored.everywhere(views.database()))
                .noneMatch(document ->
                        document.contains("Hoàng") || document.toLowerCase().contains("cầu"));
        assertRebuildEqualsLive();
    }

    @Test
    void aPurgeDeliveredAgainChangesNothing() {
        var crashes = new AtomicBoolean();
        views.close();
        views = new LiveViews(new InMemoryTokenStore() {
            @Override
            public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
                if (processor.equals(Views.REVIEW) && token != null && crashes.getAndSet(false)) {
                    throw new IllegalStateException("killed between documents and token");
                }
                super.storeToken(token, processor, segment);
            }
        });
        aYearOfTwoPeople();

        crashes.set(true);
        erased(AN);
        Awaitility.await().until(() -> !crashes.get());
        Document once = document("nominations", OF_AN);
        views.happened(OF_BINH, new NominationSubmitted(OF_BINH, 1, 1, "rs-2003", "row", Instant.EPOCH));

        assertThat(document("nominations", OF_AN)).isEqualTo(once);
    }

    @Test
    void aRebuildOfAllViewsEqualsTheLiveOnesAfterAPurge() {
        aYearOfTwoPeople();
        assertRebuildEqualsLive();

        erased(AN);

        assertRebuildEqualsLive();
    }

    @Test
    void viewsMadeFromTheBeginningWithoutTheKeysAreTheSame() {
        aYearOfTwoPeople();
        erased(AN);

        try (LiveViews again = views.again()) {
            assertThat(Stored.views(again.database())).isEqualTo(Stored.views(views.database()));
        }
    }

    @Test
    void thePastIsShownWithoutThePersonToo() {
        aYearOfTwoPeople();
        var asOf = new AsOf(views.events(), views.database(), views.seals());
        var before = asOf.atSequence(Views.NOMINATIONS, OF_AN, 1).orElseThrow();
        assertThat(((NominationView) before.view()).achievements()).isEqualTo("Cứu người");

        erased(AN);

        var then = asOf.atSequence(Views.NOMINATIONS, OF_AN, 1).orElseThrow();
        assertThat(((NominationView) then.view()).achievements()).isEqualTo(ERASED);
        assertThat(((NominationView) then.view()).status().name()).isEqualTo("SUBMITTED");
        assertThat(then.keys()).isEmpty();
    }

    @Test
    void theHistoryKeepsWhatIsSealedAndKnowsByWhichKeys() {
        aYearOfTwoPeople();
        String key =
                document("nominations", OF_AN).getList("keys", String.class).getFirst();
        List<Document> before = carrying(key);

        erased(AN);

        assertThat(before).hasSize(7);
        assertThat(carrying(key)).isEqualTo(before);
    }

    private void aYearOfTwoPeople() {
        var about = views.about();
        views.store(AN, about.registered(AN, "Hoàng An", "Chánh Văn phòng", 1957, "agency:1"));
        views.store(BINH, about.registered(BINH, "Trần Bình", "Phó phòng", 1980, "agency:1"));
        views.store(OF_BINH, about.drafted(OF_BINH, BINH, "agency:1", "Dạy học"));
        views.store(
                OF_AN,
                about.drafted(OF_AN, AN, "agency:1", "Cứu người", "Cầu mới"),
                new NominationSubmitted(OF_AN, 1, 1, "rs-2003", "row", Instant.EPOCH),
                about.evidence(OF_AN, AN, "hồ sơ An.pdf"),
                about.returned(OF_AN, AN, "thiếu báo cáo"),
                about.edited(OF_AN, AN, "Cứu hai người", "Cầu mới"),
                about.appraised(OF_AN, AN, "Hợp lệ"));
        views.store(
                BALLOT,
                new BallotDrafted(BALLOT, "council:hd", "ROLL_CALL", List.of(OF_BINH), null),
                new BallotOpened(BALLOT, "council:hd", 1, 2, 2, Instant.EPOCH, null),
                about.recused(BALLOT, AN, OF_BINH, "anh trai"),
                about.recused(BALLOT, BINH, OF_BINH, "em gái"));
        views.store(
                ELECTION,
                new ElectionCalled(ELECTION, "bloc:b", 2013, "CHAIR", "ACCLAMATION"),
                new RoundOpened(ELECTION, 1, "ACCLAMATION", List.of("agency:1"), 2, 2, Instant.EPOCH),
                about.objected(ELECTION, "agency:1", AN, "xin bỏ phiếu"));
        views.await(AN, 0);
        views.await(OF_AN, 5);
        views.await(OF_BINH, 0);
        views.await(BALLOT, 3);
        views.await(ELECTION, 2);
    }

    private void erased(String person) {
        views.erase(person);
        views.happened(person, new PersonErased(person, "erasure:" + person));
        views.awaitPurges();
    }

    private void assertRebuildEqualsLive() {
        for (ViewType<?, ?> type : Views.ALL) {
            assertThat(Rebuilds.of(views, type.name(), List.of(type), OptionalLong.empty())
                            .status())
                    .as(type.name())
                    .isEqualTo("EQUAL");
        }
    }

    private List<String> found(String words) {
        var filter = new NominationFilter(List.of(), List.of(), null, null, words, null);
        return new NominationQueries(views.database(), new Catalogue(List.of()))
                .list(filter, NominationScope.everything(), null, 50).items().stream()
                        .map(document -> (String) document.id())
                        .toList();
    }

    private List<String> peopleFound(String words) {
        return new ReadModels(views.database())
                .people().list(Matching.words("view.search", words), null, 50).items().stream()
                        .map(document -> (String) document.id())
                        .toList();
    }

    private List<Document> carrying(String key) {
        return views.database()
                .getCollection("audit")
                .find(Filters.eq("keys", key))
                .into(new ArrayList<>());
    }

    private Document document(String collection, String id) {
        Document document = views.database()
                .getCollection(collection)
                .find(Filters.eq("_id", id))
                .first();
        assertThat(document).isNotNull();
        return document;
    }

    private <V> V view(ViewType<?, V> type, String id) {
        ViewDocument<V> document =
                type.in(views.database()).find(Filters.eq("_id", id)).first();
        assertThat(document).isNotNull();
        return document.view();
    }
}
