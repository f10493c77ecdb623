package org.thidua.systemtests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.ServiceProcess;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The frozen description of the API is what the controllers of both sides say, here together in one process. */
class ApiContractTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String FILE = "system/wire/src/main/resources/org/thidua/wire/http/openapi.json";

    /** Paths and all else that is named, by name: where springdoc found it first does not matter. */
    @Test
    void theFrozenDescriptionIsWhatTheServiceDoes(@TempDir Path data) throws IOException {
        Path written = Path.of("target", "openapi.json").toAbsolutePath();
        String said;
        String frozen;
        try (var service = ServiceProcess.start(data, Map.of("THIDUA_DEMO", "false"))) {
            Api anybody = Api.anonymous(service.base());
            said = byName(anybody.get("/v3/api-docs/own").expect(200).body());
            frozen = anybody.get("/v3/api-docs").expect(200).body();
        }

        Files.writeString(written, said);

        // Not with isEqualTo: it would print both.
        assertThat(frozen.equals(said))
                .as(
                        "The API is not what its description says. Is that meant? Then run cp %s %s, and read the difference"
                                + " as those do who call it: what is taken away breaks them.",
                        written, FILE)
                .isTrue();
    }

    private static String byName(String json) {
        return JSON.writeValueAsString(sorted(JSON.readValue(json, Object.class))) + "\n";
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var byName = new TreeMap<String, Object>();
            map.forEach((name, part) -> byName.put(String.valueOf(name), sorted(part)));
            return byName;
        }
        return value instanceof List<?> list
                ? list.stream().map(ApiContractTest::sorted).toList()
                : value;
    }
}
