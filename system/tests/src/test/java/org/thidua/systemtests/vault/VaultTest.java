package org.thidua.systemtests.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Erasures;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import tools.jackson.databind.JsonNode;

/** A vault that is older than the events, lost or open to others, and seals that were moved: one folder, one story. */
class VaultTest {

    private static final Map<String, String> AT_ONCE = Map.of("THIDUA_ERASURE_DELAY", "PT0S");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String erased = "";
    private String moved = "";
    private String other = "";
    private String untouched = "";

    @Test
    void whatWasErasedStaysErasedAndWhatWasChangedIsReported() throws IOException, SQLException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path vault = data.resolve("vault");
        erasedAfterACopyOfTheVault(data, vault);

        Folders.remove(vault);
        Folders.copy(folder.resolve("copy"), vault);
        new StoredEvents(data).swap("name", moved, other);
        theOldVaultDoesNotBringThePersonBackAndMovedSealsAreReported(data);

        aMasterKeyOpenToOthersIsRefused(data, vault);
        aLostVaultIsRefusedUntilTheLossIsAccepted(data, vault);
    }

    private void erasedAfterACopyOfTheVault(Path data, Path vault) {
        try (ServiceProcess service = ServiceProcess.start(data, AT_ONCE)) {
            var council = new Council(service);
            erased = council.person(2);
            moved = council.person(2);
            other = council.person(3);
            untouched = council.person(4);
            Folders.copy(vault, folder.resolve("copy"));
            new Erasures(service).carryOut(erased);
            assertThat(person(service, erased).required("name").asString()).isEqualTo("[redacted]");
            sealsAre(service, "UP");
        }
    }

    private void theOldVaultDoesNotBringThePersonBackAndMovedSealsAreReported(Path data) {
        try (ServiceProcess service = ServiceProcess.start(data, AT_ONCE)) {
            assertThat(person(service, erased).required("name").asString()).isEqualTo("[redacted]");
            assertThat(service.log()).contains("destroyed once more the keys of 1 people that were erased");

            for (String person : new String[] {moved, other}) {
                assertThat(person(service, person).required("name").asString()).isEqualTo("[seal broken]");
                assertThat(person(service, person).required("post").asString()).isEqualTo("Chuyên viên");
                assertThat(service.log().lines())
                        .anyMatch(line -> line.contains("ERROR") && line.contains("TAMPERED") && line.contains(person));
            }
            Answer health = sealsAre(service, "DOWN");
            assertThat(health.body()).contains(moved, other, "TAMPERED").doesNotContain(untouched);
            everythingElseWorks(service);
        }
    }

    private void everythingElseWorks(ServiceProcess service) {
        var council = new Council(service);
        service.as("admin").get("/actuator/health/readiness").expect(200);
        service.as("admin").get("/actuator/health/liveness").expect(200);
        assertThat(person(service, untouched).required("name").asString()).startsWith("Người thử");
        String nomination = council.ready(2, council.awardFor(80));
        String ballot = council.opened(nomination);
        council.nineVote(ballot, nomination, 9);
        council.close(ballot).ok();
        council.awaitStatus(nomination, "VOTED_PASSED");
        new Audit(service).mark();
        Rebuilds.everyViewEqualsItsRebuild(service);
    }

    private static void aMasterKeyOpenToOthersIsRefused(Path data, Path vault) throws IOException {
        Path key = vault.resolve("master.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        String said = ServiceProcess.refusedStart(data, AT_ONCE);

        assertThat(said).contains("is open to others (rw-r--r--)", "chmod 600 '" + key + "'");
        assertThat(said).doesNotContain("\tat ");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private void aLostVaultIsRefusedUntilTheLossIsAccepted(Path data, Path vault) {
        Folders.remove(vault);
        assertThat(ServiceProcess.refusedStart(data, AT_ONCE))
                .contains("sealed under keys of another one", "THIDUA_VAULT_ACCEPT_LOSS=true")
                .doesNotContain("\tat ");

        try (ServiceProcess service = ServiceProcess.start(
                data, Map.of("THIDUA_ERASURE_DELAY", "PT0S", "THIDUA_VAULT_ACCEPT_LOSS", "true"))) {
            assertThat(person(service, untouched).required("name").asString()).isEqualTo("[key missing]");
            assertThat(person(service, erased).required("name").asString()).isEqualTo("[redacted]");
            sealsAre(service, "DOWN");
            String person = new Council(service).person(2);
            assertThat(person(service, person).required("name").asString()).startsWith("Người thử");
        }
    }

    private static JsonNode person(ServiceProcess service, String id) {
        return service.as("auditor").getAt("/api/people/" + id, 0).expect(200).json();
    }

    /** Administrators and auditors are told what is wrong, others only that something is. */
    private static Answer sealsAre(ServiceProcess service, String status) {
        Answer told = service.as("admin").get("/actuator/health").expect(status.equals("UP") ? 200 : 503);
        assertThat(told.json()
                        .required("components")
                        .required("seals")
                        .required("status")
                        .asString())
                .isEqualTo(status);
        assertThat(service.as("nominator1").get("/actuator/health").json().propertyNames())
                .doesNotContain("components");
        return told;
    }
}
