package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** The year of the report is there from the first start. */
@OnOneService
class DemoYearTest {

    private final Api delegate;
    private final Api auditor;

    DemoYearTest(Service service) {
        this.delegate = service.as("delegate1");
        this.auditor = service.as("auditor");
    }

    @Test
    void theBlocHasTwelveAgenciesAndTheOfficesOf2012() {
        JsonNode bloc = delegate.get("/api/blocs/bloc:cqdtw").expect(200).json();

        assertThat(bloc.required("name").asString()).isEqualTo("Khối thi đua các cơ quan Đảng Trung ương");
        assertThat(bloc.required("members").size()).isEqualTo(12);
        assertThat(offices(bloc))
                .contains(
                        "CHAIR 2012 agency:co-quan-01",
                        "DEPUTY 2012 agency:co-quan-02",
                        "CHAIR 2013 agency:co-quan-02");
        assertThat(delegate.get("/api/agencies?limit=100").expect(200).items())
                .filteredOn(agency -> agency.required("id").asString().startsWith("agency:co-quan-"))
                .hasSize(12);
    }

    /** Tricky case 48: the pledge for 2013, signed in April 2013, is not late. */
    @Test
    void thePledgeOf2013IsInForceWithTwelveSignaturesOf15April() {
        JsonNode pledge =
                delegate.get("/api/pledges/pledge:cqdtw:2013").expect(200).json();

        assertThat(pledge.required("status").asString()).isEqualTo("IN_FORCE");
        assertThat(pledge.required("text").asString()).contains("thi đua ái quốc");
        assertThat(pledge.required("signatures").valueStream()).hasSize(12).allSatisfy(signature -> {
            assertThat(signature.required("signedOn").asString()).isEqualTo("2013-04-15");
            assertThat(signature.required("late").asBoolean()).isFalse();
        });
    }

    @Test
    void thePublishingHouseIsElectedForTwentyThirteenUnanimouslyAndHasTakenOffice() {
        JsonNode election =
                delegate.get("/api/elections/election:cqdtw:2013").expect(200).json();

        assertThat(election.required("elected").asString()).isEqualTo("agency:co-quan-02");
        assertThat(election.required("unanimous").asBoolean()).isTrue();
        assertThat(election.required("status").asString()).isEqualTo("HANDED_OVER");
        assertThat(election.required("rounds").size()).isEqualTo(1);
        assertThat(delegate.get("/api/agencies/agency:co-quan-02")
                        .expect(200)
                        .json()
                        .required("name")
                        .asString())
                .isEqualTo("Nhà xuất bản Chính trị quốc gia - Sự thật");
    }

    @Test
    void atLeastFortyNominationsStandInAllStates() {
        List<JsonNode> nominations =
                auditor.get("/api/nominations?year=2012&limit=100").expect(200).items();

        Set<String> states = nominations.stream()
                .map(nomination -> nomination.required("status").asString())
                .collect(Collectors.toSet());
        assertThat(nominations).hasSizeGreaterThanOrEqualTo(40);
        assertThat(states)
                .contains(
                        "DRAFT",
                        "SUBMITTED",
                        "RETURNED",
                        "READY_FOR_COUNCIL",
                        "ON_AGENDA",
                        "VOTED_PASSED",
                        "VOTED_FAILED",
                        "DECIDED",
                        "HEAD_REFUSED",
                        "WITHDRAWN");
    }

    @Test
    void oneBallotIsClosedAndOneIsOpenWithFourVotesAndNoNumbersYet() {
        Answer ballots = auditor.get("/api/ballots?limit=100").expect(200);

        List<JsonNode> ofTheYear = ballots.items().stream()
                .map(ballot -> auditor.get(
                                "/api/ballots/" + ballot.required("id").asString())
                        .expect(200)
                        .json())
                .filter(ballot -> ballot.required("items").size() == 19
                        || ballot.required("items").size() == 4)
                .toList();
        assertThat(ofTheYear)
                .extracting(ballot -> ballot.required("status").asString())
                .containsExactlyInAnyOrder("RECORDED", "OPEN");
        JsonNode open = ofTheYear.stream()
                .filter(ballot -> ballot.required("status").asString().equals("OPEN"))
                .findFirst()
                .orElseThrow();
        assertThat(open.required("electorate").required("size").asInt()).isEqualTo(9);
        assertThat(open.required("cast").asInt()).isEqualTo(4);
        assertThat(open.required("items").valueStream()).allSatisfy(item -> assertThat(
                        item.has("agree") && !item.get("agree").isNull())
                .isFalse());
    }

    private static List<String> offices(JsonNode bloc) {
        return bloc.required("offices")
                .valueStream()
                .map(office -> office.required("office").asString() + " "
                        + office.required("year").asInt() + " "
                        + office.required("agencyId").asString())
                .toList();
    }
}
