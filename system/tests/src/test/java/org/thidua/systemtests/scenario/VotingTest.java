package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** A nomination from draft to decision, and what the same eight votes of nine mean under two thresholds. */
@OnOneService
class VotingTest {

    private static final String DAY_OF_DECISION = "2026-01-02";

    private final Service service;
    private final Council council;

    VotingTest(Service service) {
        this.service = service;
        this.council = new Council(service);
    }

    @Test
    void eightOfNinePassUnderEightyPercentOfAllMembersAndTheHeadAwards() {
        String nomination = council.ready(1, council.awardFor(80));
        String ballot = council.opened(nomination);

        council.nineVote(ballot, nomination, 8);
        JsonNode item = onlyItem(council.closed(ballot));

        assertThat(numbers(item)).isEqualTo("8 agree, 1 disagree, of 9, needed 80");
        assertThat(item.required("strict").asBoolean()).isFalse();
        assertThat(item.required("outcome").asString()).isEqualTo("PASSED");
        assertThat(council.awaitStatus(nomination, "VOTED_PASSED")
                        .required("ballotResult")
                        .required("outcome")
                        .asString())
                .isEqualTo("PASSED");

        council.decide(nomination, "AWARDED").ok();

        JsonNode decided = council.awaitStatus(nomination, "DECIDED");
        assertThat(decided.required("decision").required("number").asString()).isEqualTo("99/QĐ-TN");
    }

    @Test
    void eightOfNineFailUnderNinetyPercentOfAllMembersAndTheHeadCannotAward() {
        String nomination = council.ready(2, council.awardFor(90));
        String ballot = council.opened(nomination);

        council.nineVote(ballot, nomination, 8);
        JsonNode item = onlyItem(council.closed(ballot));

        assertThat(numbers(item)).isEqualTo("8 agree, 1 disagree, of 9, needed 90");
        assertThat(item.required("outcome").asString()).isEqualTo("FAILED");
        council.awaitStatus(nomination, "VOTED_FAILED");
        council.decide(nomination, "AWARDED").refused(422, "vote-not-passed");
    }

    /** Tricky case 34: who does not vote does not agree. */
    @Test
    void sevenVotesForAndTwoNotCastFailUnderEightyPercentOfAllMembers() {
        String nomination = council.ready(3, council.awardFor(80));
        String ballot = council.opened(nomination);
        for (String member : Council.NINE.subList(0, 7)) {
            council.vote(member, ballot, nomination, "AGREE").ok();
        }

        JsonNode closed = council.closed(ballot);

        assertThat(closed.required("cast").asInt()).isEqualTo(7);
        assertThat(onlyItem(closed).required("outcome").asString()).isEqualTo("FAILED");
    }

    /** Tricky case 32: the electorate is frozen when the ballot opens. */
    @Test
    void aChangeOfSeatsDuringAnOpenBallotChangesNothing() {
        String code = "thu-" + Long.toString(System.nanoTime(), 36);
        String ownCouncil = service.as("secretary")
                .post(
                        "/api/councils",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Hội đồng thử",
                                "agencyId",
                                Council.agency(1),
                                "size",
                                3,
                                "decision",
                                "02/QĐ-TN",
                                "on",
                                "2026-01-02"))
                .expect(201)
                .id();
        seat(ownCouncil, "person:secretary", "SECRETARY", DAY_OF_DECISION);
        seat(ownCouncil, "person:chair", "CHAIR", DAY_OF_DECISION);
        seat(ownCouncil, "person:member-1", "MEMBER", DAY_OF_DECISION);
        seat(ownCouncil, "person:member-2", "MEMBER", DAY_OF_DECISION);
        String nomination = council.ready(4, council.awardFor(80));
        String ballot = service.as("secretary")
                .post(
                        "/api/ballots",
                        Map.of("councilId", ownCouncil, "nominationIds", List.of(nomination), "method", "ROLL_CALL"))
                .expect(201)
                .id();
        council.open(ballot).ok();

        service.as("secretary")
                .delete("/api/councils/" + ownCouncil + "/seats/person:member-2")
                .ok();
        seat(
                ownCouncil,
                "person:member-3",
                "MEMBER",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());

        council.vote("member3", ballot, nomination, "AGREE").refused(403, "not-in-electorate");
        for (String account : List.of("chair", "member1", "member2")) {
            council.vote(account, ballot, nomination, "AGREE").ok();
        }
        JsonNode closed = council.closed(ballot);
        assertThat(closed.required("electorate").required("size").asInt()).isEqualTo(3);
        assertThat(closed.required("cast").asInt()).isEqualTo(3);
        assertThat(onlyItem(closed).required("denominator").asInt()).isEqualTo(3);
    }

    private void seat(String councilId, String person, String role, String from) {
        service.as("secretary")
                .post(
                        "/api/councils/" + councilId + "/seats",
                        Map.of("personId", person, "role", role, "voting", !role.equals("SECRETARY"), "from", from))
                .ok();
    }

    private static JsonNode onlyItem(JsonNode ballot) {
        assertThat(ballot.required("items").size()).isEqualTo(1);
        return ballot.required("items").get(0);
    }

    private static String numbers(JsonNode item) {
        return "%d agree, %d disagree, of %d, needed %d"
                .formatted(
                        item.required("agree").asInt(),
                        item.required("disagree").asInt(),
                        item.required("denominator").asInt(),
                        item.required("percent").asInt());
    }
}
