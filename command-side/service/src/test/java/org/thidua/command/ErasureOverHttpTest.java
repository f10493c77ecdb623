package org.thidua.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.register.PersonErased;
import org.thidua.wire.vault.KeyVault;

/** Erasures as administrators ask for them, and as the service carries them out. The delay is zero here. */
class ErasureOverHttpTest extends OverHttp {

    private static final String WHY = """
            {"reason": "REQUEST_OF_THE_PERSON", "reference": "12/2026"}""";

    private final KeyVault vault;
    private final MongoDatabase views;

    ErasureOverHttpTest(@Autowired KeyVault vault, @Autowired MongoDatabase views) {
        this.vault = vault;
        this.views = views;
    }

    @BeforeEach
    void anAgency() {
        post("secretary", "/api/agencies", """
                {"code": "a", "name": "Cơ quan a"}""");
    }

    @Test
    void whatTwoAdministratorsWantIsCarriedOut() {
        String person = person("p1");
        assertThat(vault.keysOf(person)).hasSize(1);

        Answer requested = post("administrator1", erasureOf(person), WHY);
        Answer confirmed = post("administrator2", erasureOf(person) + "/confirmation", "");

        assertThat(requested.status()).isEqualTo(201);
        assertThat(requested.header("Location")).isEqualTo(erasureOf(person));
        assertThat(requested.text("id")).isEqualTo("erasure:" + person);
        assertThat(confirmed.status()).isEqualTo(200);
        awaitCarriedOut(person);
        assertThat(happenedTo(person).getLast().getPayload()).isEqualTo(new PersonErased(person, "erasure:" + person));
        assertThat(happenedTo(DestroyedKeysEvent.REGISTER_ID)).anySatisfy(event -> assertThat(event.getPayload())
                .isEqualTo(new KeysDestroyed(
                        DestroyedKeysEvent.REGISTER_ID, "erasure:" + person, person, vault.keysOf(person))));
        assertThat(vault.keysOf(person))
                .allSatisfy(kid -> assertThat(vault.find(kid)).isEqualTo(new KeyVault.Found.Destroyed()));
        assertThat(post("administrator1", erasureOf(person), WHY).text("code")).isEqualTo("person-erased");
        assertThat(register("p1").text("code")).isEqualTo("person-erased");
    }

    /** The store of views may be newer than a restored history, or changed by somebody. */
    @Test
    void aDutyThatTheHistoryDoesNotSayDestroysNothing() {
        String person = person("p7");
        views.getCollection("erasure-duties")
                .insertOne(new Document("_id", "erasure:" + person)
                        .append("version", 2L)
                        .append("personId", person));

        String other = person("p8");
        post("administrator1", erasureOf(other), WHY);
        post("administrator2", erasureOf(other) + "/confirmation", "");
        awaitCarriedOut(other);

        assertThat(vault.keysOf(person))
                .allSatisfy(kid -> assertThat(vault.find(kid)).isInstanceOf(KeyVault.Found.Usable.class));
    }

    @Test
    void oneAdministratorIsNotEnough() {
        String person = person("p2");
        post("administrator1", erasureOf(person), WHY);

        Answer confirmed = post("administrator1", erasureOf(person) + "/confirmation", "");

        assertThat(confirmed.status()).isEqualTo(403);
        assertThat(confirmed.text("code")).isEqualTo("another-administrator-needed");
        assertThat(happenedTo("erasure:" + person)).hasSize(1);
    }

    @Test
    void nobodyElseMayAsk() {
        Answer asked = post("secretary", erasureOf(person("p3")), WHY);

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text("code")).isEqualTo("role-missing");
    }

    @Test
    void whoIsProposedIsHeld() {
        String person = person("p4");
        String nomination =
                post("nominator", "/api/nominations", """
                {"awardCode": "ministry-province-certificate", "year": 2025,
                 "nominee": {"type": "INDIVIDUAL", "id": "%s"}, "agencyId": "agency:a", "basis": "MERIT",
                 "achievements": "Hoàn thành xuất sắc"}""".formatted(person)).text("id");
        post("nominator", "/api/nominations/" + nomination + "/submission", "");

        Answer asked = post("administrator1", erasureOf(person), WHY);

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text("code")).isEqualTo("erasure-held");
        assertThat(asked.text("facts/holds")).isEqualTo("OPEN_NOMINATION " + nomination);
        assertThat(asked.text("detail")).isNotBlank();
    }

    @Test
    void aRequestCanBeCalledOffAndMadeAgain() {
        String person = person("p5");
        post("administrator1", erasureOf(person), WHY);

        assertThat(post("administrator2", erasureOf(person) + "/cancellation", "")
                        .status())
                .isEqualTo(200);
        Answer late = post("administrator2", erasureOf(person) + "/confirmation", "");
        Answer again = post("administrator2", erasureOf(person), WHY);

        assertThat(late.text("code")).isEqualTo("erasure-not-requested");
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void aPersonNobodyKnowsIsNotFound() {
        Answer asked = post("administrator1", erasureOf("person:nobody"), WHY);

        assertThat(asked.status()).isEqualTo(404);
        assertThat(asked.text("code")).isEqualTo("not-found");
        assertThat(happenedTo("erasure:person:nobody")).isEmpty();
    }

    @Test
    void aReasonThatIsNoneIsMalformed() {
        Answer asked = post("administrator1", erasureOf(person("p6")), """
                {"reason": "BECAUSE"}""");

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text("code")).isEqualTo("malformed");
    }

    private void awaitCarriedOut(String person) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        happenedTo("erasure:" + person).getLast().getPayload())
                .isEqualTo(new ErasureCarriedOut("erasure:" + person, person, 1)));
    }

    private String person(String code) {
        assertThat(register(code).status()).isEqualTo(201);
        return "person:" + code;
    }

    private Answer register(String code) {
        return post("secretary", "/api/people", """
                {"code": "%s", "name": "Nguyễn Thị Ướm", "agencyId": "agency:a"}""".formatted(code));
    }

    private static String erasureOf(String person) {
        return "/api/people/" + person + "/erasure";
    }
}
