package org.thidua.systemtests.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Erasures;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import org.thidua.systemtests.tier.OwnDatabase;
import tools.jackson.databind.JsonNode;

/** The demonstration year and more, moved from the folder of one machine to other stores. */
class DemoYearMovesTest {

    private static final Map<String, String> NEW_AGENCY = Map.of("code", "co-quan-99", "name", "Cơ quan 99");
    private static final byte[] PDF = "%PDF-1.4\n% báo cáo thành tích\n%%EOF\n".getBytes(UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String evidence = "";
    private String erased = "";
    private long lastPosition;
    private Map<String, List<Document>> views = Map.of();

    @Test
    void toTheFolderOfAnotherMachine() throws IOException {
        everythingIsThere(Map.of());
    }

    @Test
    void toPostgres() throws IOException {
        try (OwnDatabase postgres = OwnDatabase.createOrSkip()) {
            everythingIsThere(postgres.settings());
        }
    }

    private void everythingIsThere(Map<String, String> newStores) throws IOException {
        Path oldData = Files.createDirectory(folder.resolve("old"));
        Path newData = Files.createDirectory(folder.resolve("new"));
        Answer first = livesThrough(oldData);
        Path export = folder.resolve("export");
        said(0, MoveCommand.run(Map.of("THIDUA_DATA", oldData.toString()), "export", export), "Exported events: ");

        try (var store = new ViewStore()) {
            var settings = new HashMap<>(newStores);
            settings.putAll(Map.of(
                    "THIDUA_DATA", newData.toString(),
                    "MONGODB_URI", store.uri(),
                    "THIDUA_VAULT_FOLDER", newData.resolve("keys").toString(),
                    "THIDUA_EVIDENCE_FOLDER", newData.resolve("files").toString()));

            said(1, MoveCommand.run(settings, "import", export), "master.key is missing");
            Files.createDirectory(newData.resolve("keys"));
            Files.copy(
                    oldData.resolve("vault/master.key"),
                    newData.resolve("keys/master.key"),
                    StandardCopyOption.COPY_ATTRIBUTES);
            said(0, MoveCommand.run(settings, "import", export), "all is stored as it was exported");

            try (ServiceProcess service = ServiceProcess.start(newData, settings)) {
                Rebuilds.everyViewEqualsItsRebuild(service);
                assertThat(store.documents()).isEqualTo(views);
                livesOn(service, first);
            }
            said(1, MoveCommand.run(settings, "import", export), "are not of this export: import into a new one.");
        }
    }

    /** A year, a file, a repeated request and an erasure. */
    private Answer livesThrough(Path data) {
        try (var store = new ViewStore();
                ServiceProcess service = ServiceProcess.start(
                        data,
                        Map.of(
                                "MONGODB_URI", store.uri(),
                                "THIDUA_VAULT_FOLDER", data.resolve("vault").toString(),
                                "THIDUA_EVIDENCE_FOLDER",
                                        data.resolve("evidence").toString(),
                                "THIDUA_ERASURE_DELAY", "PT0S"))) {
            var council = new Council(service);
            Answer first = service.as("admin")
                    .post("/api/agencies", NEW_AGENCY, "Idempotency-Key", "once")
                    .expect(201);
            String nomination = council.drafted(2, council.person(2), council.awardFor(80), 2026);
            Answer file = service.as("nominator2")
                    .upload("/api/nominations/" + nomination + "/evidence", "báo cáo.pdf", "application/pdf", PDF)
                    .expect(201);
            evidence = file.header("Location");
            erased = council.person(3);
            new Erasures(service).carryOut(erased);
            Rebuilds.everyViewEqualsItsRebuild(service);
            lastPosition = positionOf(service, "agency:co-quan-99");
            views = store.documents();
            assertThat(views)
                    .allSatisfy(
                            (view, documents) -> assertThat(documents).as(view).isNotEmpty());
            return first;
        }
    }

    private void livesOn(ServiceProcess service, Answer first) {
        Answer again = service.as("admin")
                .post("/api/agencies", NEW_AGENCY, "Idempotency-Key", "once")
                .expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(service.as("nominator2").get(evidence).expect(200).body()).isEqualTo(new String(PDF, UTF_8));
        assertThat(service.as("auditor")
                        .get("/api/people/" + erased)
                        .expect(200)
                        .json()
                        .required("name")
                        .asString())
                .isEqualTo("[redacted]");
        assertThat(positionOf(service, "agency:co-quan-99")).isEqualTo(lastPosition);
        String person = new Council(service).person(4);
        assertThat(positionOf(service, person)).isGreaterThan(lastPosition);
    }

    private static long positionOf(ServiceProcess service, String subject) {
        long[] position = {0};
        await("event of " + subject).until(() -> {
            List<JsonNode> events = service.as("auditor")
                    .get("/api/audit/events?subject=" + subject)
                    .expect(200)
                    .items();
            events.forEach(event -> position[0] = event.required("position").asLong());
            return !events.isEmpty();
        });
        return position[0];
    }

    private static void said(int exitCode, MoveCommand command, String text) {
        assertThat(command.exitCode()).as(command.said()).isEqualTo(exitCode);
        assertThat(command.said()).contains(text).doesNotContain("\tat ");
    }
}
