package org.thidua.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.ObjectionRaised;
import org.thidua.messages.election.RoundOpened;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.erasure.StoreChecked;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Event;
import org.thidua.views.Views;
import org.thidua.views.shared.Redacted;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.erasure.UnreadableEverywhere;
import org.thidua.wire.vault.FileKeyVault;
import org.thidua.wire.vault.KeyVault;
import org.thidua.wire.vault.MasterKeyFile;
import org.thidua.wire.vault.TinkSeals;
import org.thidua.wire.vault.UnreadableSeals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What readers are told of a person whose keys are destroyed in a real vault, and the proof that nothing is left. */
@SpringBootTest(classes = QueryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ErasedPersonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    @Autowired
    private EventStore events;

    @Autowired
    private Seals seals;

    @Autowired
    private KeyVault vault;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Lag lag;

    @Autowired
    private Environment environment;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String person = "person:" + UUID.randomUUID();
    private final String nomination = "nomination:" + UUID.randomUUID();
    private final String erasure = "erasure:" + person;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("thidua.data", data::toString);
        settings.add("server.address", () -> "127.0.0.1");
    }

    @BeforeEach
    void aPersonWithADossier() throws Exception {
        happened(
                person,
                new PersonRegistered(
                        person,
                        seals.seal(PersonRegistered.NAME, person, person, "Hoàng Thị Ân"),
                        seals.seal(PersonRegistered.POST, person, person, "Chánh Văn phòng"),
                        seals.seal(PersonRegistered.BIRTH_YEAR, person, person, 1957),
                        "agency:1"));
        happened(
                nomination,
                new NominationDrafted(
                        nomination,
                        "CSTDCS",
                        2013,
                        "INDIVIDUAL",
                        person,
                        "agency:1",
                        "MERIT",
                        null,
                        seals.seal(NominationDrafted.INITIATIVES, nomination, person, List.of("Cầu mới"))),
                new NominationEdited(
                        nomination,
                        "MERIT",
                        true,
                        seals.seal(NominationEdited.ACHIEVEMENTS, nomination, person, "Cứu người"),
                        null),
                evidence("evidence:1", seals));
        assertThat(get("auditor", "/api/nominations/" + nomination + "?version=2")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("auditor", "/api/people/" + person + "?version=0").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsGoneIsSaidInTheReadersLanguageAndNamedForMachines() throws Exception {
        JsonNode before =
                json.readTree(get("auditor", "/api/nominations/" + nomination).body());
        assertThat(before.path("evidence").get(0).path("fileName").stringValue())
                .isEqualTo("bằng khen.pdf");
        assertThat(before.has("redacted")).isFalse();

        erased();

        JsonNode english =
                json.readTree(get("auditor", "/api/nominations/" + nomination).body());
        assertThat(english.path("achievements").stringValue()).isEqualTo("[redacted]");
        assertThat(english.path("names").path(person).stringValue()).isEqualTo("[redacted]");
        assertThat(paths(english))
                .contains(
                        "achievements",
                        "initiatives[0]",
                        "evidence[0].fileName",
                        "timeline[2].facts.fileName",
                        "names." + person);
        String vietnamese = get("auditor", "/api/nominations?limit=200", "Accept-Language", "vi")
                .body();
        assertThat(vietnamese).contains("[đã xóa dữ liệu cá nhân]").doesNotContain("‹", "[redacted]");
        JsonNode registered =
                json.readTree(get("auditor", "/api/people/" + person).body());
        assertThat(registered.path("name").stringValue()).isEqualTo("[redacted]");
        assertThat(paths(registered)).containsExactly("name", "post", "names." + person);
        assertThat(registered.path("erasedAt").isString()).isTrue();
    }

    /** The version stays when a document is made anew, so a copy from before would look current. */
    @Test
    void aCopyFromBeforeTheErasureIsNotTakenForCurrent() throws Exception {
        String path = "/api/nominations/" + nomination;
        assertThat(get("auditor", path, "If-None-Match", "\"2\"").statusCode()).isEqualTo(304);

        erased();

        var answer = get("auditor", path, "If-None-Match", "\"2\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(json.readTree(answer.body()).path("version").intValue()).isEqualTo(2);
        assertThat(answer.body()).contains("[redacted]");
    }

    @Test
    void auditorsReadThePastWithoutThePersonAndEventsSealed() throws Exception {
        erased();

        JsonNode then = json.readTree(get("auditor", "/api/audit/subjects/" + nomination + "?asOf=2035-01-01T00:00:00Z")
                .body());
        assertThat(then.path("state").path("achievements").stringValue()).isEqualTo("[redacted]");
        assertThat(paths(then.path("state"))).contains("achievements");
        JsonNode changes = json.readTree(get(
                        "auditor",
                        "/api/audit/subjects/" + nomination + "/differences?from=0&to=2035-01-01T00:00:00Z",
                        "Accept-Language",
                        "vi")
                .body());
        assertThat(changes.path("differences").toString()).contains("[đã xóa dữ liệu cá nhân]");
        assertThat(paths(changes)).contains("achievements").doesNotContain("awardCode");

        String history =
                get("auditor", "/api/audit/events?subject=" + nomination).body();
        assertThat(history).contains("\"kid\"", "\"ct\"").doesNotContain("Cứu người");
        assertThat(get("auditor", "/api/audit/events?type=keys.destroyed").body())
                .contains(person, "keyIds");
    }

    @Test
    void theRecordOfAnErasureIsForAuditorsAndTellsWhatWasChecked() throws Exception {
        String path = "/api/people/" + person + "/erasure";
        assertThat(get("auditor", path).statusCode()).isEqualTo(404);

        erased();
        JsonNode record = proven();

        assertThat(record.path("reason").stringValue()).isEqualTo("REQUEST_OF_THE_PERSON");
        assertThat(record.path("requestedBy").stringValue()).isEqualTo("person:admin");
        assertThat(record.path("confirmedBy").stringValue()).isEqualTo("person:admin2");
        assertThat(record.path("checks").valueStream())
                .extracting(check -> check.path("store").stringValue())
                .containsExactly("vault", "events", "views", "evidence");
        assertThat(record.path("checks").valueStream())
                .allSatisfy(
                        check -> assertThat(check.path("examined").intValue()).isPositive());
        assertThat(record.path("checks").get(0).path("examined").intValue()).isEqualTo(2);
        assertThat(record.path("checks").get(1).path("examined").intValue()).isEqualTo(7);
        assertThat(get("appraiser", path).statusCode()).isEqualTo(403);
        assertThat(get("appraiser", "/api/erasures").statusCode()).isEqualTo(403);
        assertThat(get("admin", "/api/erasures?status=PROVEN&limit=1").body()).contains(erasure);
        assertThat(get("admin", "/api/erasures?status=CANCELLED").body()).doesNotContain(erasure);
    }

    @Test
    void aRequestWaitsForEveryAdministratorButTheOneWhoMadeIt() throws Exception {
        happened(erasure, requested());
        get("auditor", "/api/people/" + person + "/erasure?version=0");

        assertThat(get("admin2", "/api/me").body()).contains("\"confirm-erasure\"", erasure);
        assertThat(get("admin", "/api/me").body()).doesNotContain(erasure);
        assertThat(get("auditor", "/api/me").body()).doesNotContain(erasure);
    }

    @Test
    void aDocumentThatWasMadeWithADestroyedKeyPreventsTheProof(CapturedOutput output) throws Exception {
        var planted = planted(vault.keysOf(person).getFirst());

        erased();
        assertThat(readable(output)).containsEntry("views", 1);

        assertThat(json.readTree(get("auditor", "/api/people/" + person + "/erasure")
                                .body())
                        .path("status")
                        .stringValue())
                .isEqualTo("CARRIED_OUT");
        assertThat(events.readEvents(erasure).asStream().<Object>map(DomainEventMessage::getPayload))
                .noneMatch(event -> event instanceof StoreChecked || event instanceof ErasureProven);

        planted.drop();
        assertThat(proven().path("provenAt").isString()).isTrue();
    }

    /** A vault that was restored from an older copy cannot name every key, and destroys none that it cannot name. */
    @Test
    void whatAKeySealedThatTheVaultDoesNotKnowPreventsTheProof(CapturedOutput output) throws Exception {
        try (KeyVault older = anotherVault()) {
            happened(nomination, evidence("evidence:2", sealsOf(older)));
            String key = older.keysOf(person).getFirst();
            var planted = planted(key);

            erased();

            // Name and key of the file, in the events and in the history, where the document is beside them.
            assertThat(readable(output))
                    .isEqualTo(Map.of("vault", older.keysOf(person).size(), "events", 2, "views", 3, "evidence", 1));

            planted.drop();
            vault.destroy(person, older.keysOf(person));
            assertThat(proven().path("provenAt").isString()).isTrue();
        }
    }

    @Test
    void whatThePersonSaidInBallotsAndElectionsIsTriedToo(CapturedOutput output) throws Exception {
        try (KeyVault older = anotherVault()) {
            Seals sealed = sealsOf(older);
            String ballot = "ballot:" + UUID.randomUUID();
            String election = "election:" + UUID.randomUUID();
            happened(
                    ballot,
                    new BallotDrafted(ballot, "council:hd", "ROLL_CALL", List.of(nomination), null),
                    new BallotOpened(ballot, "council:hd", 1, 2, 2, Instant.EPOCH, null),
                    recused(ballot, person, sealed),
                    recused(ballot, "person:another", sealed));
            happened(
                    election,
                    new ElectionCalled(election, "bloc:b", 2013, "CHAIR", "ACCLAMATION"),
                    new RoundOpened(election, 1, "ACCLAMATION", List.of("agency:1"), 2, 2, Instant.EPOCH),
                    new ObjectionRaised(
                            election,
                            1,
                            "agency:1",
                            person,
                            sealed.seal(ObjectionRaised.REASON, election, person, "xin bỏ phiếu")));

            erased();

            assertThat(readable(output)).isEqualTo(Map.of("vault", 1, "events", 2, "views", 2));
        }
    }

    @Test
    void aSealThatDoesNotFitItsPlaceIsNotTakenForErased(CapturedOutput output) {
        String other = "person:" + UUID.randomUUID();
        happened(nomination, appraised("nomination:elsewhere", other));

        erased();

        assertThat(readable(output)).isEqualTo(Map.of("vault", 1, "events", 1, "views", 1));
    }

    @Test
    void aDestroyedKeyOfSomebodyElseProvesNothing(CapturedOutput output) {
        String other = "person:" + UUID.randomUUID();
        happened(nomination, appraised(nomination, other));
        vault.destroy(other);

        erased();

        assertThat(readable(output)).isEqualTo(Map.of("events", 1, "views", 1));
    }

    @Test
    void aDocumentThatNoPurgeHasReachedIsFoldedAnew(CapturedOutput output) {
        String key = vault.keysOf(person).getFirst();
        var planted = planted(key);
        erased();
        readable(output);

        var people = database.getCollection(Views.PEOPLE.name());
        people.updateOne(
                Filters.eq("_id", person),
                Updates.combine(Updates.set("view.name", "Hoàng Thị Ân"), Updates.set("keys", List.of(key))));

        Document anew = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> people.find(Filters.eq("_id", person)).first(), found -> !found.containsKey("keys"));
        assertThat(anew.get("view", Document.class).getString("name")).isEqualTo(Redacted.ERASED.marker());
        planted.drop();
        assertThat(proven().path("provenAt").isString()).isTrue();
    }

    @Test
    void whereTheHistoryShowsLessThanTheEventsThereIsNoProof(CapturedOutput output) {
        var history = database.getCollection(Views.HISTORY.name());
        var ofTheDossier = Filters.eq("view.subject", nomination);
        Awaitility.await().atMost(PATIENCE).until(() -> history.countDocuments(ofTheDossier) == 3);
        List<Document> entries = history.find(ofTheDossier).into(new ArrayList<>());
        history.deleteMany(ofTheDossier);

        erased();
        Awaitility.await().atMost(PATIENCE).until(() -> output.getOut().contains(erasure + " cannot be proven yet"));

        assertThat(left(erasure)).isEmpty();
        history.insertMany(entries);
        assertThat(proven().path("provenAt").isString()).isTrue();
    }

    @Test
    void aSearchThatFoundNoSealProvesNothing(CapturedOutput output) {
        String stranger = "person:" + UUID.randomUUID();

        carriedOut(stranger);
        Awaitility.await().atMost(PATIENCE).until(() -> output.getOut()
                .contains("erasure:" + stranger + " cannot be proven yet"));

        assertThat(left("erasure:" + stranger)).isEmpty();
    }

    @Test
    void whatCanBeReadIsAnErrorAlsoAfterAnotherFailure(CapturedOutput output) throws Exception {
        var planted = planted(vault.keysOf(person).getFirst());
        var history = database.getCollection(Views.HISTORY.name());
        var ofTheDossier = Filters.eq("view.subject", nomination);
        Awaitility.await().atMost(PATIENCE).until(() -> history.countDocuments(ofTheDossier) == 3);
        List<Document> entries = history.find(ofTheDossier).into(new ArrayList<>());
        history.deleteMany(ofTheDossier);
        erased();
        Awaitility.await().atMost(PATIENCE).until(() -> output.getOut().contains(erasure + " cannot be proven yet"));

        history.insertMany(entries);

        assertThat(readable(output)).containsEntry("views", 1);
        planted.drop();
        assertThat(proven().path("provenAt").isString()).isTrue();
    }

    @Test
    void whatWasFoundIsLeftOnceUntilTheCommandSideTakesIt() throws Exception {
        erased();
        List<UnreadableEverywhere> once =
                Awaitility.await().atMost(PATIENCE).until(() -> left(erasure), it -> !it.isEmpty());

        assertThat(once.getFirst().checks())
                .allSatisfy(check -> assertThat(check.readable()).isZero());
        assertThat(once.getFirst().version()).isEqualTo(3);
        assertThat(proven().path("provenAt").isString()).isTrue();
        assertThat(left(erasure)).isEmpty();
    }

    @Test
    void aFileOfAnErasedPersonIsGone() throws Exception {
        erased();

        var answer = get("nominator1", "/api/nominations/" + nomination + "/evidence/evidence:1");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("\"erased\"");
    }

    private MongoCollection<Document> planted(String key) {
        var left = database.getCollection("left-behind_" + UUID.randomUUID());
        left.insertOne(new Document("keys", List.of(key)));
        return left;
    }

    private static KeyVault anotherVault() {
        Path folder = data.resolve("vault-" + UUID.randomUUID());
        return FileKeyVault.open(folder, new MasterKeyFile(folder.resolve("master.key")), failed -> {});
    }

    private static Seals sealsOf(KeyVault vault) {
        return new TinkSeals(vault, new UnreadableSeals(List.of()));
    }

    private EvidenceAdded evidence(String id, Seals by) {
        return new EvidenceAdded(
                nomination,
                id,
                by.seal(EvidenceAdded.FILE_NAME, nomination, person, "bằng khen.pdf"),
                "application/pdf",
                10,
                "ab".repeat(32),
                by.seal(EvidenceAdded.FILE_KEY, nomination, person, "key"));
    }

    private NominationAppraised appraised(String sealedFor, String about) {
        return new NominationAppraised(
                nomination, 1, "ELIGIBLE", seals.seal(NominationAppraised.NOTE, sealedFor, about, "Hợp lệ"));
    }

    private MemberRecused recused(String ballot, String member, Seals by) {
        return new MemberRecused(
                ballot,
                member,
                nomination,
                MemberRecused.DECLARED,
                by.seal(MemberRecused.REASON, ballot, member, "anh trai"));
    }

    /** How much each store was found to give away: as it is told to the operator. */
    private Map<String, Integer> readable(CapturedOutput output) {
        var told = Pattern.compile("ERROR .*" + Pattern.quote(erasure)
                + " has destroyed the keys, and something can still be read: \\{(.*)}");
        Matcher line = Awaitility.await().atMost(PATIENCE).until(() -> told.matcher(output.getOut()), Matcher::find);
        return Arrays.stream(line.group(1).split(", "))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> Integer.valueOf(one[1])));
    }

    private List<UnreadableEverywhere> left(String erasure) {
        return UnreadableEverywhere.in(database)
                .find(Filters.eq("_id", erasure))
                .into(new ArrayList<>());
    }

    /** The command side is not here: what it decides is said in its place. */
    private void prove() {
        for (UnreadableEverywhere found : left(erasure)) {
            if (events.readEvents(erasure).asStream().noneMatch(it -> it.getPayload() instanceof ErasureProven)) {
                List<String> stores =
                        found.checks().stream().map(StoreCheck::store).toList();
                Stream<Event> checked =
                        found.checks().stream().map(it -> new StoreChecked(erasure, person, it.store(), it.examined()));
                happened(
                        erasure,
                        Stream.concat(checked, Stream.of(new ErasureProven(erasure, person, stores)))
                                .toArray(Event[]::new));
            }
            UnreadableEverywhere.in(database).deleteOne(Filters.eq("_id", erasure));
        }
    }

    private ErasureRequested requested() {
        return requested(person);
    }

    private static ErasureRequested requested(String person) {
        return new ErasureRequested("erasure:" + person, person, "REQUEST_OF_THE_PERSON", "12/HS", "person:admin");
    }

    private void erased() {
        happened(person, new PersonErased(person, erasure));
        carriedOut(person);
    }

    private void carriedOut(String person) {
        String erasure = "erasure:" + person;
        happened(
                erasure,
                requested(person),
                new ErasureConfirmed(erasure, person, "person:admin2", Instant.EPOCH),
                new ErasureBegun(erasure, person));
        List<String> keys = vault.destroy(person);
        happened(erasure, new ErasureCarriedOut(erasure, person, keys.size()));
        happened(
                DestroyedKeysEvent.REGISTER_ID,
                new KeysDestroyed(DestroyedKeysEvent.REGISTER_ID, erasure, person, keys));
        long destroyed = lag.head();
        Awaitility.await().atMost(PATIENCE).until(() -> lag.reachedEverywhere(Views.PROCESSORS, destroyed));
    }

    private JsonNode proven() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> {
                            prove();
                            return json.readTree(get("auditor", "/api/people/" + person + "/erasure")
                                    .body());
                        },
                        record -> record.path("status").asString().equals("PROVEN"));
    }

    private static List<String> paths(JsonNode answer) {
        return answer.path("redacted").valueStream().map(JsonNode::stringValue).toList();
    }

    private void happened(String subject, Event... what) {
        long next = events.lastSequenceNumberFor(subject).orElse(-1L) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Event event : what) {
            messages.add(new GenericDomainEventMessage<>(
                    "Test", subject, next++, event, Map.of("actor", "person:a", "role", "secretary")));
        }
        events.publish(messages);
    }

    private HttpResponse<String> get(String account, String path, String... headers) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path))
                .header("Authorization", "Basic " + credentials);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
