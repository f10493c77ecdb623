package org.thidua.systemtests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.service.Together;
import org.thidua.systemtests.tier.OnOneService;
import tools.jackson.databind.JsonNode;

/** No two live nominations of one nominee for the same award and year, also when they arrive at the same moment. */
@OnOneService
class OneLiveNominationTest {

    private static final int CLIENTS = 20;

    private final Service service;
    private final Council council;
    private final Audit audit;

    OneLiveNominationTest(Service service) {
        this.service = service;
        this.council = new Council(service);
        this.audit = new Audit(service);
    }

    @Test
    void ofTwentySubmissionsAtOnceExactlyOneSucceeds() {
        String nominee = council.person(5);
        String award = council.awardFor(80);
        List<String> drafts = IntStream.range(0, CLIENTS)
                .mapToObj(number -> council.drafted(5, nominee, award, 2025))
                .toList();

        List<JsonNode> events = audit.eventsDuring(() -> {
            List<Answer> answers = Together.times(CLIENTS, number -> service.as("nominator5")
                    .post("/api/nominations/" + drafts.get(number) + "/submission"));

            assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !answer.accepted())
                    .hasSize(CLIENTS - 1)
                    .allSatisfy(answer -> answer.refused(409, "live-nomination-exists"));
        });

        assertThat(events)
                .extracting(event -> event.required("type").asString())
                .containsExactlyInAnyOrder("nomination.evaluated", "nomination.submitted", "record.award-claimed");
    }

    @Test
    void anotherYearOrAnotherAwardIsAnotherMatter() {
        String nominee = council.person(5);
        for (int year : List.of(2023, 2024)) {
            String draft = council.drafted(5, nominee, council.awardFor(80), year);
            service.as("nominator5")
                    .post("/api/nominations/" + draft + "/submission")
                    .ok();
        }
        String draft = council.drafted(5, nominee, council.awardFor(90), 2024);
        service.as("nominator5")
                .post("/api/nominations/" + draft + "/submission")
                .ok();
    }

    @Test
    void aWithdrawalMakesRoomForTheNext() {
        String nominee = council.person(5);
        String first = council.drafted(5, nominee, council.awardFor(80), 2025);
        String second = council.drafted(5, nominee, council.awardFor(80), 2025);
        service.as("nominator5")
                .post("/api/nominations/" + first + "/submission")
                .ok();
        service.as("nominator5")
                .post("/api/nominations/" + second + "/submission")
                .refused(409, "live-nomination-exists");

        service.as("nominator5")
                .post("/api/nominations/" + first + "/withdrawal", java.util.Map.of("reason", "Trùng hồ sơ"))
                .ok();

        service.as("nominator5")
                .post("/api/nominations/" + second + "/submission")
                .ok();
    }
}
