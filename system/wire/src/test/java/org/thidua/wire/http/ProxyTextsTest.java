package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reverse proxy has to say itself is in its configuration, in the words of the service. */
class ProxyTextsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "TOO_LARGE", "UNKNOWN_PATH"})
    void problemsOfTheProxyReadLikeThoseOfTheService(ProblemCode code) throws IOException {
        String proxy = Files.readString(Path.of("..", "proxy", "nginx.conf.template"));

        for (Language language : Language.values()) {
            String title = texts.get(language, code.code() + ".title");
            String detail = Texts.fill(texts.get(language, code.code() + ".detail"), Map.of());

            assertThat(proxy)
                    .contains("\"title\":\"" + title + "\",\"status\":" + code.status() + ",\"detail\":\"" + detail
                            + "\"");
        }
        assertThat(proxy)
                .contains(
                        "\"type\":\"urn:problem-type:thidua:" + code.code() + "\"", "\"code\":\"" + code.code() + "\"");
    }
}
