package org.thidua.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.ServiceProcess;

/** Accounts that an operator gives in a file of their own, as the example in the documentation has them. */
class AccountsFileTest {

    @Test
    void whoStandsInTheFileCanSignInAndNobodyElse(@TempDir Path data) throws IOException {
        Path accounts = Files.writeString(data.resolve("accounts.yaml"), """
                thidua:
                  accounts:
                    - name: an
                      password-hash: "$2a$04$OL4XgutfKSpsAMcNr/KoZ.taVvzyGWkBnF9D/9HJ7NNN9LICvMktG"
                      person-id: person:an
                      roles: [administrator]
                """);

        try (var service = ServiceProcess.start(
                data,
                Map.of(
                        "THIDUA_DEMO",
                        "false",
                        "SPRING_CONFIG_IMPORT",
                        accounts.toUri().toString()))) {
            var me = Api.of(service.base(), "an").get("/api/me").expect(200).json();
            assertThat(me.required("personId").asString()).isEqualTo("person:an");
            Api.of(service.base(), "admin").get("/api/me").refused(401, "unauthenticated");
        }
    }

    @Test
    void aFileThatIsNotThereFailsTheStart(@TempDir Path data) {
        String log = ServiceProcess.refusedStart(
                data,
                Map.of("SPRING_CONFIG_IMPORT", data.resolve("none.yaml").toUri().toString()));

        assertThat(log).contains("none.yaml");
    }
}
