package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.NominationVoted;

/** A nomination on its way through a council of three, from draft to decision. */
class BallotOverHttpTest extends OverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void aCouncilOfThree() {
        post("secretary", "/api/agencies", """
                {"code": "a", "name": "Cơ quan 01"}""");
        post("secretary", "/api/councils", """
                {"code": "c", "name": "Hội đồng", "agencyId": "agency:a", "size": 3, "decision": "1/QĐ", "on": "2024-01-02"}""");
        post("secretary", "/api/people", """
                {"code": "secretary", "name": "Thư ký", "agencyId": "agency:a"}""");
        post("secretary", "/api/councils/council:c/seats", """
                {"personId": "person:secretary", "role": "SECRETARY", "voting": false, "from": "2024-01-02"}""");
        for (int seat = 1; seat <= 3; seat++) {
            post("secretary", "/api/people", """
                    {"code": "member%d", "name": "Ủy viên %d", "agencyId": "agency:a"}""".formatted(seat, seat));
            post("secretary", "/api/councils/council:c/seats", """
                    {"personId": "person:member%d", "role": "MEMBER", "voting": true, "from": "2024-01-02"}""".formatted(seat));
        }
    }

    @Test
    void theOutcomeOfAClosedBallotReachesTheNominationAndTheHeadDecides() {
        String nomination = readyForTheCouncil("n1");
        String ballot = openBallot(nomination, "");

        for (int seat = 1; seat <= 3; seat++) {
            assertThat(vote("member" + seat, ballot, nomination, "AGREE").status())
                    .isEqualTo(200);
        }
        Answer closed = post("secretary", "/api/ballots/" + ballot + "/closing", "");

        assertThat(closed.status()).isEqualTo(200);
        await(() -> hasHappened(ballot, OutcomesRecorded.class));
        assertThat(happenedTo(nomination))
                .filteredOn(event -> event.getPayload() instanceof NominationVoted)
                .singleElement()
                .satisfies(event -> assertThat(event.getMetaData())
                        .containsEntry("actor", "service")
                        .containsEntry("requestId", "duty-" + ballot));
        assertThat(decide(nomination).status()).isEqualTo(200);
        assertThat(hasHappened(nomination, NominationAwarded.class)).isTrue();
    }

    @Test
    void aBallotIsClosedWhenItsTimeHasCome() {
        String nomination = readyForTheCouncil("n2");
        Instant soon = Instant.now().plusMillis(2500);
        String ballot = openBallot(nomination, ", \"closesAt\": \"" + soon + "\"");

        await(() -> hasHappened(ballot, OutcomesRecorded.class));

        assertThat(happenedTo(ballot))
                .filteredOn(event -> event.getPayload() instanceof BallotClosed)
                .singleElement()
                .satisfies(event -> assertThat(((BallotClosed) event.getPayload()).closedAt())
                        .isAfter(soon));
    }

    @Test
    void aVoteFromOutsideTheElectorateIsForbidden() {
        String nomination = readyForTheCouncil("n3");
        String ballot = openBallot(nomination, "");

        Answer answer = vote("member7", ballot, nomination, "AGREE");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("not-in-electorate");
    }

    @Test
    void whoeverHoldsNoSeatIsOutsideTheElectorateWhateverTheRole() {
        String nomination = readyForTheCouncil("n4");
        String ballot = openBallot(nomination, "");

        assertThat(vote("nominator", ballot, nomination, "AGREE").text("code")).isEqualTo("not-in-electorate");
    }

    @Test
    void aSecondDifferentVoteIsAConflictAndTheSameOneIsNot() {
        String nomination = readyForTheCouncil("n5");
        String ballot = openBallot(nomination, "");
        Answer first = vote("member1", ballot, nomination, "AGREE");

        Answer same = vote("member1", ballot, nomination, "AGREE");
        Answer other = vote("member1", ballot, nomination, "DISAGREE");

        assertThat(same.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("already-voted");
    }

    @Test
    void aVoteForTheSameNominationTwiceInOneRequestIsMalformed() {
        Answer answer = post("member1", "/api/ballots/ballot:b/votes", """
                {"votes": [{"nominationId": "n", "choice": "AGREE"}, {"nominationId": "n", "choice": "DISAGREE"}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("votes");
    }

    @Test
    void aDecisionBeforeTheVoteIsAConflict() {
        Answer answer = decide(readyForTheCouncil("n6"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("vote-missing");
    }

    @Test
    void anUnknownAwardIsABrokenRule() {
        Answer answer = draft("n7", "nobel-prize");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("unknown-award");
    }

    @Test
    void aNominationOfAnotherAgencyIsNotFoundForANominator() {
        String nomination = draft("n8", "ministry-province-certificate").text("id");

        Answer answer = post("nominator2", "/api/nominations/" + nomination + "/submission", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("not-found");
    }

    @Test
    void anEditLeavesWhatItDoesNotName() {
        String nomination = draft("n9", "ministry-province-certificate").text("id");

        Answer answer = send("nominator", "PATCH", "/api/nominations/" + nomination, """
                {"achievements": "Thành tích đã bổ sung"}""");

        assertThat(answer.status()).isEqualTo(200);
        var edited = (NominationEdited) happenedTo(nomination).getLast().getPayload();
        assertThat(edited.basis()).isEqualTo("MERIT");
        assertThat(edited.hasAchievements()).isTrue();
        assertThat(said(NominationEdited.ACHIEVEMENTS, nomination, edited.achievements()))
                .isEqualTo("Thành tích đã bổ sung");
        assertThat(edited.initiatives()).as("as it was").isNull();
    }

    private String readyForTheCouncil(String nominee) {
        String nomination = draft(nominee, "ministry-province-certificate").text("id");
        post("nominator", "/api/nominations/" + nomination + "/submission", "");
        Answer appraised = post("appraiser", "/api/nominations/" + nomination + "/appraisal", """
                {"opinion": "ELIGIBLE"}""");
        assertThat(appraised.status()).isEqualTo(200);
        return nomination;
    }

    private Answer draft(String nominee, String award) {
        post("secretary", "/api/people", """
                {"code": "%s", "name": "Cán bộ", "agencyId": "agency:a"}""".formatted(nominee));
        return post("nominator", "/api/nominations", """
                {"awardCode": "%s", "year": 2025, "nominee": {"type": "INDIVIDUAL", "id": "person:%s"},
                 "agencyId": "agency:a", "basis": "MERIT", "achievements": "Thành tích", "initiatives": ["Sáng kiến"]}""".formatted(award, nominee));
    }

    private String openBallot(String nomination, String more) {
        String ballot = post("secretary", "/api/ballots", """
                {"councilId": "council:c", "nominationIds": ["%s"], "method": "ROLL_CALL"%s}""".formatted(nomination, more))
                .text("id");
        Answer opened = post("secretary", "/api/ballots/" + ballot + "/opening", "");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        return ballot;
    }

    private Answer vote(String account, String ballot, String nomination, String choice) {
        return post(account, "/api/ballots/" + ballot + "/votes", """
                {"votes": [{"nominationId": "%s", "choice": "%s"}]}""".formatted(nomination, choice));
    }

    private Answer decide(String nomination) {
        return post("head", "/api/nominations/" + nomination + "/decision", """
                {"outcome": "AWARDED", "number": "27/QĐ", "decidedOn": "2025-12-01"}""");
    }

    private boolean hasHappened(String id, Class<?> event) {
        return happenedTo(id).stream().anyMatch(it -> event.isInstance(it.getPayload()));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
