package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reverse proxy has to say itself is in its configuration, in the words of the service. */
class ProxyTextsTest {

    private final Texts texts = new Texts();
    private final String proxy;

    ProxyTextsTest() throws IOException {
        proxy = Files.readString(Path.of("..", "proxy", "nginx.conf.template"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "TOO_LARGE", "UNKNOWN_PATH"})
    void problemsOfTheProxyReadLikeThoseOfTheService(ProblemCode code) {
        for (Language language : Language.values()) {
            assertThat(proxy).contains(inJson(code, language, Map.of()));
        }
        assertThat(proxy)
                .contains(
                        "\"type\":\"urn:problem-type:thidua:" + code.code() + "\"", "\"code\":\"" + code.code() + "\"");
    }

    /** Of a command that a node did not answer the proxy cannot know more. */
    @Test
    void aCommandWithoutAnAnswerMayHaveBeenCarriedOut() {
        String reason = Unavailable.OUTCOME_UNKNOWN.reason();

        for (Language language : Language.values()) {
            var inWords = Map.of("reason", texts.get(language, "reason." + reason));
            assertThat(proxy)
                    .contains(inJson(ProblemCode.UNAVAILABLE, language, inWords)
                            + ",\"code\":\"unavailable\",\"facts\":{\"reason\":\"" + reason + "\"}");
        }
    }

    private String inJson(ProblemCode code, Language language, Map<String, String> facts) {
        String title = texts.get(language, code.code() + ".title");
        String detail = Texts.fill(texts.get(language, code.code() + ".detail"), facts);
        return "\"title\":\"" + title + "\",\"status\":" + code.status() + ",\"detail\":\"" + detail + "\"";
    }
}
