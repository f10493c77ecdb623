package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestsTest extends OverHttp {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'code': 'x', 'name': 'X', 'nane': 'Y'}  | nane   | unknown-field",
                "{'code': 'x'}                            | name   | missing",
                "{'code': 'x', 'name': null}              | name   | missing",
                "{'code': 'x', 'name': ' '}               | name   | missing",
                "{'code': 'Not A Code', 'name': 'X'}      | code   | wrong-form",
                "{'code': 7, 'name': 'X'}                 | code   | wrong-type",
                "{'code': ['x'], 'name': 'X'}             | code   | wrong-type",
                "{'code': 'x', 'code': 'y', 'name': 'X'}  | body   | syntax",
                "{'code': 'x', 'name'                     | body   | syntax",
                "[]                                       | body   | wrong-type"
            })
    void aMalformedBodyIsRefusedByField(String body, String field, String reason) {
        Answer answer = post("secretary", "/api/agencies", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("malformed");
        assertThat(answer.text("facts/field")).isEqualTo(field);
        assertThat(answer.text("facts/reason")).isEqualTo(reason);
        assertThat(answer.text("detail")).contains(field);
    }

    @Test
    void anEmptyBodyIsMissing() {
        Answer answer = send("secretary", "POST", "/api/agencies", "", "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("body");
        assertThat(answer.text("facts/reason")).isEqualTo("missing");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        Answer answer = post("secretary", "/api/agencies/agency:a/representatives", """
                {"personId": "person:p", "from": "2013-02-30"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("from");
        assertThat(answer.text("facts/reason")).isEqualTo("wrong-form");
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        Answer answer = post("secretary", "/api/councils/council:c/seats", """
                {"personId": "person:p", "role": "KING", "voting": true, "from": "2013-01-01"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("role");
        assertThat(answer.text("facts/reason")).isEqualTo("unknown-value");
        assertThat(answer.text("facts/known")).contains("STANDING_VICE_CHAIR");
    }

    @Test
    void aFieldDeepInsideIsNamedByItsPath() {
        Answer answer = post("member1", "/api/ballots/ballot:b/votes", """
                {"votes": [{"nominationId": "nomination:n", "choice": "AGREE"}, {"nominationId": "nomination:m"}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("votes[1].choice");
    }

    @Test
    void severalWrongFieldsAreAllNamed() {
        Answer answer = post("secretary", "/api/agencies", "{}");

        assertThat(answer.text("facts/field")).isEqualTo("code");
        assertThat(answer.text("facts/others")).isEqualTo("name");
    }

    @Test
    void aBallotWithoutNominationsIsMalformed() {
        Answer answer = post("secretary", "/api/ballots", """
                {"councilId": "council:c", "method": "ROLL_CALL"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("nominationIds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"x\"", "\"-1\"", "W/\"3\"", "\"1\", \"2\""})
    void aVersionThatIsNoneIsRefused(String version) {
        Answer answer = post("secretary", "/api/agencies", """
                {"code": "x", "name": "X"}""", "If-Match", version);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("If-Match");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        Answer answer = post("secretary", "/api/agencies", """
                {"code": "x", "name": "X"}""", "Idempotency-Key", "k".repeat(201));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("facts/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void aRequestIdThatCouldBreakALogLineIsReplaced() {
        Answer answer = post("secretary", "/api/agencies", "{}", "X-Request-Id", "a b<c>");

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
        assertThat(answer.text("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        Answer answer = post("secretary", "/api/agencies", """
                {"code": "x", "name": "%s"}""".formatted("x".repeat(1 << 20)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("code")).isEqualTo("too-large");
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        Answer answer = post("secretary", "/api/agencies", "code=x", "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void aCommandIsNoFile() {
        Answer answer = post(
                "nominator", "/api/nominations/nomination:x/submission", "", "Content-Type", "multipart/form-data");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("code")).isEqualTo("unsupported-media-type");
    }

    @Test
    void nothingButJsonCanBeAccepted() {
        Answer answer = post("secretary", "/api/agencies", """
                {"code": "accepting", "name": "X"}""", "Accept", "application/xml");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("code")).isEqualTo("not-acceptable");
        assertThat(happenedTo("agency:accepting")).isEmpty();
    }

    @Test
    void anUnknownPathIsNotFound() {
        Answer answer = post("secretary", "/api/agency", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("unknown-path");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Answer answer = send("secretary", "PUT", "/api/agencies", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("code")).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }
}
