package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** Each refusal has its status and code, and leaves no trace in the history. */
@OnOneService
class RefusalsTest {

    private final Service service;
    private final Council council;
    private final Audit audit;

    RefusalsTest(Service service) {
        this.service = service;
        this.council = new Council(service);
        this.audit = new Audit(service);
    }

    @Test
    void aVoteFromOutsideTheElectorate() {
        String nomination = council.ready(1, council.awardFor(80));
        String ballot = council.opened(nomination);

        withoutEvent(() -> council.vote("secretary", ballot, nomination, "AGREE"))
                .refused(403, "not-in-electorate");
        withoutEvent(() -> council.vote("nominator1", ballot, nomination, "AGREE"))
                .expect(403);
    }

    /** Tricky case 39. */
    @Test
    void aSecondDifferentVoteWhileTheSameOneAgainChangesNothing() {
        String nomination = council.ready(1, council.awardFor(80));
        String ballot = council.opened(nomination);
        Answer first = council.vote("member1", ballot, nomination, "AGREE").ok();

        withoutEvent(() -> council.vote("member1", ballot, nomination, "DISAGREE"))
                .refused(409, "already-voted");
        Answer same = withoutEvent(() -> council.vote("member1", ballot, nomination, "AGREE"))
                .ok();

        assertThat(same.version()).isEqualTo(first.version());
    }

    /** Tricky case 35. */
    @Test
    void aVoteAfterClosing() {
        String nomination = council.ready(1, council.awardFor(80));
        String ballot = council.opened(nomination);
        council.nineVote(ballot, nomination, 9);
        council.close(ballot).ok();
        council.awaitStatus(nomination, "VOTED_PASSED");

        withoutEvent(() -> council.vote("member8", ballot, nomination, "DISAGREE"))
                .refused(409, "ballot-closed");
    }

    @Test
    void aDecisionBeforeTheVote() {
        String nomination = council.ready(1, council.awardFor(80));

        withoutEvent(() -> council.decide(nomination, "AWARDED")).refused(409, "vote-missing");
    }

    @Test
    void aStaleIfMatch() {
        String nomination = council.drafted(1, council.person(1), council.awardFor(80), 2025);
        Answer edited = service.as("nominator1")
                .patch("/api/nominations/" + nomination, Council.dossier("Bản thứ hai"), "If-Match", "\"0\"")
                .ok();

        assertThat(edited.header("ETag")).isEqualTo("\"1\"");
        withoutEvent(() -> service.as("nominator1")
                        .patch("/api/nominations/" + nomination, Council.dossier("Bản thứ ba"), "If-Match", "\"0\""))
                .refused(412, "stale-version");
    }

    @Test
    void aMalformedBody() {
        withoutEvent(() -> service.as("nominator1").postText("/api/nominations", "{\"awardCode\": "))
                .refused(400, "malformed");
        withoutEvent(() -> service.as("nominator1").post("/api/nominations", Map.of("awardCode", "advanced-worker")))
                .refused(400, "malformed");
        withoutEvent(() -> service.as("nominator1").post("/api/nominations", draftWith("year", "nineteen")))
                .refused(400, "malformed");
        withoutEvent(() -> service.as("nominator1").post("/api/nominations", draftWith("nonsense", "more")))
                .expect(400);
    }

    @Test
    void anUnknownAward() {
        withoutEvent(() -> service.as("nominator1").post("/api/nominations", draftWith("awardCode", "no-such-award")))
                .refused(422, "unknown-award");
    }

    @Test
    void anUnknownNominee() {
        withoutEvent(() -> service.as("nominator1")
                        .post(
                                "/api/nominations",
                                draftWith("nominee", Map.of("type", "INDIVIDUAL", "id", "person:nobody"))))
                .refused(422, "unknown-nominee");
    }

    @Test
    void aSecretBallotAsLongAsThereIsNone() {
        String nomination = council.ready(1, council.awardFor(80));

        withoutEvent(() -> council.draftBallot("SECRET", nomination)).refused(422, "secret-ballot-not-available");
    }

    @Test
    void aRollCallOnAnAwardThatNeedsASecretVote() {
        String nomination = council.ready(1, council.awardWithSecretVote());
        String ballot = council.draftBallot("ROLL_CALL", nomination).expect(201).id();

        withoutEvent(() -> council.open(ballot)).refused(422, "secret-vote-required");
    }

    @Test
    void aVoteOnSomethingThatIsNotOnTheBallot() {
        String nomination = council.ready(1, council.awardFor(80));
        String other = council.ready(1, council.awardFor(80));
        String ballot = council.opened(nomination);

        withoutEvent(() -> council.vote("member1", ballot, other, "AGREE")).refused(422, "not-on-ballot");
    }

    @Test
    void anotherBodyUnderTheSameIdempotencyKey() {
        String key = "refusals-" + System.nanoTime();
        Map<String, Object> body = Council.draftOf(1, council.person(1), council.awardFor(80), 2025);
        Map<String, Object> other = new HashMap<>(body);
        other.put("achievements", "Khác");
        Answer first = service.as("nominator1")
                .post("/api/nominations", body, "Idempotency-Key", key)
                .expect(201);

        Answer again =
                withoutEvent(() -> service.as("nominator1").post("/api/nominations", body, "Idempotency-Key", key));
        assertThat(List.of(again.status(), again.body(), again.header("ETag")))
                .isEqualTo(List.of(201, first.body(), first.header("ETag")));
        withoutEvent(() -> service.as("nominator1").post("/api/nominations", other, "Idempotency-Key", key))
                .refused(422, "idempotency-key-reused");
    }

    /** RFC 9457; the code is for machines and stays, the text is for people and follows their language. */
    @Test
    void theReasonIsTakenFromTheRuleAndToldInTheCallersLanguage() {
        String nomination = council.ready(1, council.awardFor(80));
        var body = Map.of("outcome", "AWARDED", "number", "1/QĐ", "decidedOn", "2026-01-15");

        Answer vietnamese = service.as("head")
                .post("/api/nominations/" + nomination + "/decision", body, "Accept-Language", "vi")
                .refused(409, "vote-missing");
        Answer english = service.as("head")
                .post("/api/nominations/" + nomination + "/decision", body, "Accept-Language", "en")
                .refused(409, "vote-missing");

        assertThat(vietnamese.json().required("detail").asString())
                .isNotBlank()
                .isNotEqualTo(english.json().required("detail").asString());
        assertThat(english.json().required("status").asInt()).isEqualTo(409);
        assertThat(english.json().required("facts").toString()).contains(nomination);
        assertThat(english.json().required("source").asString()).isNotBlank();
        assertThat(english.json().required("instance").asString()).contains(nomination);
    }

    private Map<String, Object> draftWith(String field, Object value) {
        var draft = new HashMap<>(Council.draftOf(1, "person:can-bo-01", council.awardFor(80), 2025));
        draft.put(field, value);
        return draft;
    }

    private Answer withoutEvent(Supplier<Answer> request) {
        var answer = new AtomicReference<Answer>();
        assertThat(audit.eventsDuring(() -> answer.set(request.get())))
                .as(() -> "no event of " + answer.get().request())
                .isEmpty();
        return answer.get();
    }
}
