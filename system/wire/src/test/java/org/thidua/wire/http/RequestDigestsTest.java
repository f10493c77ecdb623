package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestDigestsTest {

    private static final byte[] BODY = "{\"name\":\"Nguyễn Thị Ân\"}".getBytes(StandardCharsets.UTF_8);

    private final RequestDigests digests = new RequestDigests(new byte[32]);

    @Test
    void theSameRequestHasTheSameDigestOnEveryNodeThatSharesTheSecret() {
        assertThat(digests.of("POST", "/api/people", BODY))
                .matches("[0-9a-f]{64}")
                .isEqualTo(new RequestDigests(new byte[32]).of("POST", "/api/people", BODY));
    }

    @Test
    void anotherMethodPathOrBodyHasAnotherDigest() {
        assertThat(new String[] {
                    digests.of("POST", "/api/people", BODY),
                    digests.of("PUT", "/api/people", BODY),
                    digests.of("POST", "/api/person", BODY),
                    digests.of("POST", "/api/people", new byte[0])
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void whoDoesNotKnowTheSecretCannotTryNames() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new RequestDigests(other).of("POST", "/api/people", BODY))
                .isNotEqualTo(digests.of("POST", "/api/people", BODY));
    }
}
