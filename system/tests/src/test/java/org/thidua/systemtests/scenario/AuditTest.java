package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** What an auditor learns of a nomination: who did what when, in which role, under which rule, and how it stood then. */
@OnOneService
class AuditTest {

    private final Api auditor;
    private final Council council;
    private final Audit audit;

    AuditTest(Service service) {
        this.auditor = service.as("auditor");
        this.council = new Council(service);
        this.audit = new Audit(service);
    }

    @Test
    void everyStepNamesActorRoleMomentAndTheRuleItWasTakenUnder() {
        String nomination = votedOn();

        List<JsonNode> steps = audit.eventsOf(nomination);

        assertThat(steps)
                .extracting(step -> step.required("type").asString() + " by "
                        + step.required("actor").asString() + " as "
                        + step.required("role").asString())
                .containsExactly(
                        "nomination.drafted by person:nominator-6 as nominator",
                        "nomination.evaluated by person:nominator-6 as nominator",
                        "nomination.submitted by person:nominator-6 as nominator",
                        "nomination.appraised by person:appraiser as appraiser",
                        "nomination.put-to-ballot by person:secretary as secretary",
                        "nomination.voted by service as service");
        assertThat(steps)
                .extracting(step -> step.required("sequence").asLong())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.required("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            assertThat(step.required("metadata").required("requestId").asString())
                    .isNotBlank();
            assertThat(step.required("metadata").required("correlationId").asString())
                    .isNotBlank();
            assertThat(step.required("metadata").required("traceId").asString()).isNotBlank();
        });
        String row = steps.get(2).required("payload").required("ruleRow").asString();
        assertThat(row).isNotBlank();
        assertThat(steps.get(5).required("payload").required("ruleRow").asString())
                .isEqualTo(row);
    }

    @Test
    void asOfBeforeTheVoteNobodyHadVoted() {
        String nomination = votedOn();
        List<JsonNode> steps = audit.eventsOf(nomination);
        long appraised = steps.get(3).required("position").asLong();
        String votedAt = steps.get(5).required("at").asString();

        JsonNode then = auditor.get("/api/audit/subjects/" + nomination + "?asOf=" + appraised)
                .expect(200)
                .json();
        JsonNode now =
                auditor.get("/api/audit/subjects/" + nomination).expect(200).json();
        JsonNode atTheVote = auditor.get("/api/audit/subjects/" + nomination + "?asOf=" + votedAt)
                .expect(200)
                .json();

        assertThat(then.toString()).contains("READY_FOR_COUNCIL").doesNotContain("VOTED_PASSED");
        assertThat(now.toString()).contains("VOTED_PASSED");
        assertThat(atTheVote.toString()).contains("VOTED_PASSED");
    }

    @Test
    void theDifferencesBetweenTwoMomentsAreWhatTheVoteChanged() {
        String nomination = votedOn();
        List<JsonNode> steps = audit.eventsOf(nomination);

        String differences = auditor.get("/api/audit/subjects/" + nomination + "/differences?from="
                        + steps.get(3).required("position").asLong() + "&to="
                        + steps.get(5).required("position").asLong())
                .expect(200)
                .body();

        assertThat(differences)
                .contains("status", "READY_FOR_COUNCIL", "VOTED_PASSED", "ballotResult")
                .doesNotContain("achievements");
    }

    @Test
    void theHistoryIsFoundByActorAndTypeAndReadLineByLine() {
        String nomination = council.drafted(6, council.person(6), council.awardFor(80), 2025);
        audit.mark();

        List<JsonNode> found = auditor.get(
                        "/api/audit/events?actor=person:nominator-6&type=nomination.drafted&limit=200")
                .expect(200)
                .items();
        String lines = auditor.get("/api/audit/events?subject=" + nomination, "Accept", "application/x-ndjson")
                .expect(200)
                .body();

        assertThat(found)
                .anySatisfy(event ->
                        assertThat(event.required("subject").asString()).isEqualTo(nomination));
        assertThat(found).allSatisfy(event -> {
            assertThat(event.required("actor").asString()).isEqualTo("person:nominator-6");
            assertThat(event.required("type").asString()).isEqualTo("nomination.drafted");
        });
        assertThat(lines.strip().lines()).hasSize(1).allSatisfy(line -> assertThat(line)
                .startsWith("{"));
    }

    private String votedOn() {
        String nomination = council.ready(6, council.awardFor(80));
        String ballot = council.opened(nomination);
        council.nineVote(ballot, nomination, 8);
        council.close(ballot).ok();
        council.awaitStatus(nomination, "VOTED_PASSED");
        audit.mark();
        return nomination;
    }
}
