package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInTest extends OverHttp {

    @Test
    void withoutALoginNothingIsServed() {
        Answer answer = send("", "POST", "/api/agencies", "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("unauthenticated");
        assertThat(answer.text("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void aWrongPasswordIsNoLogin() {
        Answer answer = send("", "POST", "/api/agencies", "{}", "Authorization", "Basic c2VjcmV0YXJ5OndoYXQ=");

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aProblemIsToldInVietnameseToWhoeverPrefersIt() {
        Answer answer = send("", "POST", "/api/agencies", "{}", "Accept-Language", "fr, vi;q=0.8, en;q=0.5");

        assertThat(answer.text("title")).isEqualTo("Cần đăng nhập");
    }

    @Test
    void aProblemIsToldInEnglishOtherwise() {
        Answer answer = send("", "POST", "/api/agencies", "{}", "Accept-Language", "fr");

        assertThat(answer.text("title")).isEqualTo("Sign-in needed");
    }

    @Test
    void aBrowserThatActsForAnotherSiteIsRefused() {
        Answer answer = post("secretary", "/api/agencies", "{}", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("cross-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/docs/api"})
    void theDescriptionOfTheApiIsOpen(String path) {
        assertThat(status(path)).isIn(200, 302);
    }

    private int status(String path) {
        return send("", "GET", path, "").status();
    }
}
