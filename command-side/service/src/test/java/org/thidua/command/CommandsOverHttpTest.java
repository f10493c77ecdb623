package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.MetadataKeys;

class CommandsOverHttpTest extends OverHttp {

    @Test
    void aCreationIsAnsweredWithItsAddressAndVersion() {
        Answer answer = post("secretary", "/api/agencies", """
                {"code": "created", "name": "Cơ quan 01"}""", "X-Request-Id", "tour-1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/agencies/agency:created");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("X-Request-Id")).isEqualTo("tour-1");
        assertThat(answer.text("id")).isEqualTo("agency:created");
        assertThat(answer.body().get("version").asLong()).isZero();
    }

    /** Its length is known before anything leaves, so that a process that dies leaves no half of it. */
    @Test
    void theAnswerToACommandLeavesInOnePiece() {
        Answer accepted = post("administrator", "/api/agencies", """
                {"code": "whole", "name": "Cơ quan 03"}""");
        Answer refused = post("administrator", "/api/agencies", """
                {"code": "whole", "name": "Tên khác"}""");

        for (Answer answer : List.of(accepted, refused)) {
            assertThat(answer.header("Content-Length")).isNotNull();
            assertThat(answer.header("Transfer-Encoding")).isNull();
        }
    }

    @Test
    void theEventSaysWhoAskedInWhichRoleAndRequest() {
        post("administrator", "/api/agencies", """
                {"code": "asked", "name": "Cơ quan 02"}""", "X-Request-Id", "tour-2");

        var event = happenedTo("agency:asked").getFirst();

        assertThat(event.getPayload()).isEqualTo(new AgencyRegistered("agency:asked", "asked", "Cơ quan 02"));
        assertThat(event.getMetaData())
                .containsEntry(MetadataKeys.ACTOR, "person:administrator")
                .containsEntry(MetadataKeys.ROLE, "administrator")
                .containsEntry(MetadataKeys.REQUEST_ID, "tour-2")
                .containsKeys(MetadataKeys.CORRELATION_ID, MetadataKeys.TRACE_ID);
    }

    @Test
    void anyOtherCommandIsAnsweredWithTheNewVersion() {
        String person = anAgencyWithAPerson("named");

        Answer answer = post("secretary", "/api/agencies/agency:named/representatives", """
                {"personId": "%s", "from": "2013-01-01"}""".formatted(person));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void aVersionThatIsStillTheLatestIsAccepted() {
        String person = anAgencyWithAPerson("fresh");

        Answer answer = post(
                "secretary", "/api/agencies/agency:fresh/representatives", """
                {"personId": "%s", "from": "2013-01-01"}""".formatted(person), "If-Match", "\"0\"");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void anOlderVersionIsRefusedAndNothingHappens() {
        String person = anAgencyWithAPerson("stale");

        Answer answer = post(
                "secretary", "/api/agencies/agency:stale/representatives", """
                {"personId": "%s", "from": "2013-01-01"}""".formatted(person), "If-Match", "\"7\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("code")).isEqualTo("stale-version");
        assertThat(answer.text("facts/actual")).isEqualTo("0");
        assertThat(happenedTo("agency:stale")).hasSize(1);
    }

    @Test
    void anythingUnknownIsNotFound() {
        Answer answer = post("secretary", "/api/agencies/agency:nowhere/representatives", """
                {"personId": "person:p", "from": "2013-01-01"}""");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("not-found");
        assertThat(answer.text("facts/id")).isEqualTo("agency:nowhere");
    }

    @Test
    void anIdOfSomethingElseIsNotFoundEither() {
        String person = anAgencyWithAPerson("other");

        Answer answer = post("secretary", "/api/agencies/" + person + "/representatives", """
                {"personId": "%s", "from": "2013-01-01"}""".formatted(person));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aBrokenRuleNamesTheRuleItsFactsAndItsSource() {
        anAgencyWithAPerson("ruled");

        Answer answer = post("secretary", "/api/agencies/agency:ruled/representatives", """
                {"personId": "person:nobody", "from": "2013-01-01"}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo("unknown-person");
        assertThat(answer.text("type")).isEqualTo("urn:problem-type:thidua:unknown-person");
        assertThat(answer.text("facts/person")).isEqualTo("person:nobody");
        assertThat(answer.text("detail")).isEqualTo("No person is registered under this id: person:nobody.");
        assertThat(answer.text("rule")).isNotBlank();
        assertThat(answer.text("source")).isEqualTo("Rule of the service");
        assertThat(answer.text("instance")).isEqualTo("/api/agencies/agency:ruled/representatives");
        assertThat(answer.text("requestId")).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void whatExistsWithOtherContentsIsAConflict() {
        anAgencyWithAPerson("twice");

        Answer answer = post("secretary", "/api/agencies", """
                {"code": "twice", "name": "Tên khác"}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("already-exists");
    }

    @Test
    void aRoleThatOpensNoDoorIsRefused() {
        Answer answer = post("auditor", "/api/agencies", """
                {"code": "closed", "name": "Cơ quan 03"}""");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("code")).isEqualTo("role-missing");
        assertThat(answer.text("facts/needed")).isEqualTo("secretary, administrator");
        assertThat(happenedTo("agency:closed")).isEmpty();
    }

    @Test
    void theRepetitionOfACreationUnderItsKeyMeetsWhatItCreated() {
        anAgencyWithAPerson("keyed");
        String body = """
                {"name": "Cán bộ 07", "agencyId": "agency:keyed"}""";

        Answer first = post("secretary", "/api/people", body, "Idempotency-Key", "k-1");
        Answer again = post("secretary", "/api/people", body, "Idempotency-Key", "k-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(happenedTo(first.text("id"))).hasSize(1);
    }

    @Test
    void anotherCallerWithTheSameKeyCreatesSomethingElse() {
        anAgencyWithAPerson("shared");
        String body = """
                {"name": "Cán bộ 08", "agencyId": "agency:shared"}""";

        Answer first = post("secretary", "/api/people", body, "Idempotency-Key", "k-2");
        Answer other = post("administrator", "/api/people", body, "Idempotency-Key", "k-2");

        assertThat(other.text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void aChangedBodyUnderTheSameKeyIsRefused() {
        anAgencyWithAPerson("reused");
        post("secretary", "/api/people", """
                {"name": "Cán bộ 09", "agencyId": "agency:reused"}""", "Idempotency-Key", "k-3");

        Answer answer = post("secretary", "/api/people", """
                {"name": "Cán bộ 10", "agencyId": "agency:reused"}""", "Idempotency-Key", "k-3");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theRepetitionOfAStepUnderItsKeyGetsTheFirstAnswerAlsoLater() {
        String person = anAgencyWithAPerson("later");
        String path = "/api/agencies/agency:later/representatives";
        String body = """
                {"personId": "%s", "from": "2013-01-01"}""".formatted(person);
        post("secretary", path, body, "Idempotency-Key", "k-4");
        post("secretary", path, """
                {"personId": "%s", "from": "2013-02-01"}""".formatted(person));

        Answer again = post("secretary", path, body, "Idempotency-Key", "k-4");

        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(happenedTo("agency:later"))
                .filteredOn(event -> event.getPayload() instanceof RepresentativeNamed)
                .hasSize(2);
    }

    private String anAgencyWithAPerson(String code) {
        post("secretary", "/api/agencies", """
                {"code": "%s", "name": "Cơ quan %s"}""".formatted(code, code));
        return post("secretary", "/api/people", """
                {"code": "%s", "name": "Cán bộ", "agencyId": "agency:%s"}""".formatted(code, code)).text("id");
    }
}
