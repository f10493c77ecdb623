package org.thidua.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.ElectionVoteCast;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Event;
import org.thidua.wire.evidence.EvidenceFiles;
import org.thidua.wire.evidence.StoredFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = QueryNode.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ReadApiTest {

    @TempDir
    static Path data;

    @Autowired
    private EventStore events;

    @Autowired
    private Seals seals;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private Environment environment;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private String nomination = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("thidua.data", data::toString);
        settings.add("server.address", () -> "127.0.0.1");
    }

    @BeforeEach
    void aNominationOfTheFirstAgency() {
        nomination = "nomination:" + UUID.randomUUID();
        if (events.lastSequenceNumberFor("agency:1").isEmpty()) {
            happened(
                    "agency:1",
                    new AgencyRegistered("agency:1", "1", "Đơn vị Một"),
                    new RepresentativeNamed("agency:1", "person:nominator1", LocalDate.of(2013, 1, 1)));
            happened("person:n", registered("person:n", "Nguyễn Văn Đẹp"));
        }
        happened(nomination, drafted(nomination, "person:n", "Tốt"));
    }

    @Test
    void aViewIsAnsweredInTheVersionAskedForWithItsTagAndNames() throws Exception {
        submitted();

        var answer = get("appraiser", "/api/nominations/" + nomination + "?version=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        JsonNode view = json.readTree(answer.body());
        assertThat(view.path("id").stringValue()).isEqualTo(nomination);
        assertThat(view.path("version").intValue()).isEqualTo(1);
        assertThat(view.path("status").stringValue()).isEqualTo("SUBMITTED");
        assertThat(view.path("names").path("person:n").stringValue()).isEqualTo("Nguyễn Văn Đẹp");
        assertThat(view.has("search")).isFalse();
        var again = get("appraiser", "/api/nominations/" + nomination, "If-None-Match", "\"1\"");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aVersionThatDoesNotComeIsTold() throws Exception {
        var answer = get("nominator1", "/api/nominations/" + nomination + "?version=9");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"view-behind\"");
    }

    @Test
    void aDraftExistsForItsAgencyAndAuditorsOnly() throws Exception {
        String path = "/api/nominations/" + nomination;
        assertThat(get("nominator1", path + "?version=0").statusCode()).isEqualTo(200);

        assertThat(get("auditor", path).statusCode()).isEqualTo(200);
        assertThat(get("nominator2", path).statusCode()).isEqualTo(404);
        assertThat(get("appraiser", path).statusCode()).isEqualTo(404);
        assertThat(get("nominator2", "/api/nominations?limit=200").body()).doesNotContain(nomination);
        assertThat(get("nominator1", "/api/nominations?limit=200").body()).contains(nomination);

        submitted();
        assertThat(get("appraiser", path + "?version=1").statusCode()).isEqualTo(200);
        assertThat(get("nominator2", path).statusCode()).isEqualTo(404);
        assertThat(get("nominator2", path + "?asOf=2030-01-01T00:00:00Z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsAreSearchedWithoutAccentsAndReadInParts() throws Exception {
        submitted();
        get("auditor", "/api/nominations/" + nomination + "?version=1");

        for (String q : List.of("Nguyễn", "nguyen", "đơn vị", "don vi")) {
            var found = get("auditor", "/api/nominations?limit=200&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
            assertThat(found.body()).as(q).contains(nomination);
        }
        happened("nomination:other-" + nomination, drafted("nomination:other-" + nomination, "person:n", "Khác"));
        get("auditor", "/api/nominations/nomination:other-" + nomination + "?version=0");
        var first = get("auditor", "/api/nominations?limit=1");
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith("rel=\"next\"");
        String next = link.substring(link.indexOf('/', link.indexOf("//") + 2), link.indexOf('>'));
        assertThat(json.readTree(get("auditor", next).body()).size()).isEqualTo(1);
        assertThat(get("auditor", "/api/nominations?cursor=x").statusCode()).isEqualTo(400);
        assertThat(get("auditor", "/api/nominations?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theHistoryAndThePastAreForAuditors() throws Exception {
        submitted();
        happened(
                nomination,
                new NominationAppraised(
                        nomination, 1, "ELIGIBLE", seals.seal(NominationAppraised.NOTE, nomination, "person:n", "")));
        get("auditor", "/api/nominations/" + nomination + "?version=2");
        assertThat(get("appraiser", "/api/audit/events").statusCode()).isEqualTo(403);

        String lines = "";
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (lines.lines().count() < 3 && System.nanoTime() < deadline) {
            lines = get("auditor", "/api/audit/events?subject=" + nomination, "Accept", "application/x-ndjson")
                    .body();
        }
        List<JsonNode> history = lines.lines().map(json::readTree).toList();
        assertThat(history)
                .extracting(event -> event.path("type").stringValue())
                .containsExactly("nomination.drafted", "nomination.submitted", "nomination.appraised");
        long appraisal = history.getLast().path("position").longValue();
        assertThat(json.readTree(get("auditor", "/api/audit/events?limit=2&subject=" + nomination)
                                .body())
                        .size())
                .isEqualTo(2);

        String subject = "/api/audit/subjects/" + nomination;
        JsonNode before = json.readTree(
                get("auditor", subject + "?asOf=" + (appraisal - 1)).body());
        assertThat(before.path("sequence").intValue()).isEqualTo(1);
        assertThat(before.path("state").path("status").stringValue()).isEqualTo("SUBMITTED");
        String differences = get("auditor", subject + "/differences?from=" + (appraisal - 1) + "&to=" + appraisal)
                .body();
        assertThat(differences).contains("\"field\":\"status\"").doesNotContain("\"field\":\"awardCode\"");
    }

    @Test
    void aRebuildCheckIsBegunAndFollowed() throws Exception {
        get("auditor", "/api/nominations/" + nomination + "?version=0");
        var begun = http.send(
                request("auditor", "/api/audit/replays")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"view\":\"nominations\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(begun.statusCode()).isEqualTo(202);
        String location = begun.headers().firstValue("Location").orElseThrow();

        JsonNode replay = json.readTree(get("auditor", location).body());
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (List.of("RUNNING", "COMPARING").contains(replay.path("status").stringValue())
                && System.nanoTime() < deadline) {
            replay = json.readTree(get("auditor", location).body());
        }
        assertThat(replay.path("status").stringValue()).isEqualTo("EQUAL");
    }

    @Test
    void whatWaitsForMeIsInMyAnswer() throws Exception {
        submitted();
        String ballot = "ballot:" + UUID.randomUUID();
        happened(
                ballot,
                new BallotDrafted(ballot, "council:hd", "ROLL_CALL", List.of(nomination), null),
                new ElectorFrozen(ballot, "person:member", "MEMBER"),
                new BallotOpened(ballot, "council:hd", 1, 1, 1, Instant.EPOCH, null));
        get("auditor", "/api/nominations/" + nomination + "?version=1");
        get("auditor", "/api/ballots/" + ballot + "?version=2");

        assertThat(get("appraiser", "/api/me").body()).contains("appraise", nomination);
        assertThat(get("member", "/api/me").body()).contains("vote", ballot);
        assertThat(get("member", "/api/nominations?waitingFor=me").body()).contains(nomination);
        assertThat(get("nominator1", "/api/ballots/" + ballot).statusCode()).isEqualTo(404);
        assertThat(get("nominator1", "/api/ballots").body()).isEqualTo("[]");
    }

    @Test
    void theStreamTellsWhatTheReaderMaySeeAndNoVote() throws Exception {
        submitted();
        String ballot = "ballot:" + UUID.randomUUID();
        happened(
                ballot,
                new BallotDrafted(ballot, "council:hd", "ROLL_CALL", List.of(nomination), null),
                new VotesCast(ballot, "person:member", Map.of(nomination, "AGREE"), Instant.EPOCH),
                new BallotOpened(ballot, "council:hd", 1, 1, 1, Instant.EPOCH, null));

        List<String> heard = listen("appraiser", ballot);
        assertThat(String.join("\n", heard)).contains(nomination).doesNotContain("AGREE");
        assertThat(heard.stream().filter(line -> line.startsWith("data:") && line.contains(ballot)))
                .hasSize(2);
    }

    @Test
    void nobodyReadsInTheHistoryHowSomebodyVotedBeforeTheBallotIsClosed() throws Exception {
        String ballot = "ballot:" + UUID.randomUUID();
        happened(
                ballot,
                new BallotDrafted(ballot, "council:hd", "ROLL_CALL", List.of(nomination), null),
                new BallotOpened(ballot, "council:hd", 1, 1, 1, Instant.EPOCH, null),
                new VotesCast(ballot, "person:member", Map.of(nomination, "AGREE"), Instant.EPOCH));

        for (String accept : List.of("application/json", "application/x-ndjson")) {
            String open = historyOf(ballot, "ballot.votes-cast", accept);
            assertThat(open).contains("person:member").doesNotContain("AGREE", "choices", "requestDigest");
        }

        happened(ballot, new BallotClosed(ballot, 1, Instant.EPOCH));
        get("auditor", "/api/ballots/" + ballot + "?version=3");
        assertThat(historyOf(ballot, "ballot.votes-cast", "application/json")).contains("AGREE", "requestDigest");
    }

    @Test
    void nobodyReadsInTheHistoryHowSomebodyVotedBeforeTheElectionIsDecided() throws Exception {
        String election = "election:" + UUID.randomUUID();
        happened(
                election,
                new ElectionCalled(election, "bloc:b", 2013, "CHAIR", "SHOW_OF_HANDS"),
                new ElectionVoteCast(election, 1, "agency:1", "person:member", "agency:2", Instant.EPOCH));

        assertThat(historyOf(election, "election.vote-cast", "application/json"))
                .contains("person:member")
                .doesNotContain("candidate", "agency:2");
    }

    @Test
    void aVersionOfNothingIsNotWaitedFor() throws Exception {
        long began = System.nanoTime();

        var answer = get("nominator1", "/api/nominations/nomination:nowhere?version=3");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void theCatalogueOfADayIsOpenToAll() throws Exception {
        JsonNode rows =
                json.readTree(get("nominator1", "/api/awards?on=2013-04-15").body());

        assertThat(rows.isEmpty()).isFalse();
        assertThat(rows.get(0).path("ruleSet").stringValue()).isEqualTo("rs-2003");
    }

    @Test
    void theAgencyReadsAFileOfItsDossierAndOthersLearnNothingOfIt() throws Exception {
        byte[] content = "Quyết định khen thưởng".getBytes(StandardCharsets.UTF_8);
        String path = pathOf(stored(content));

        var answer = http.send(request("nominator1", path).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''b%E1%BA%B1ng%20khen.pdf");
        assertThat(get("nominator2", path).statusCode()).isEqualTo(404);
        assertThat(get("nominator1", path + "0").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyFileIsReadAsOne() throws Exception {
        var answer = get("nominator1", pathOf(stored(new byte[0])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsToldToTheReaderAndTheOperator(CapturedOutput output) throws Exception {
        StoredFile stored = stored(new byte[] {1});
        String path = pathOf(stored);
        Files.delete(data.resolve("evidence").resolve(stored.sha256()));

        assertUnreadable(path, stored, output);
    }

    @Test
    void aFileThatWasChangedIsToldToTheReaderAndTheOperator(CapturedOutput output) throws Exception {
        StoredFile stored = stored(new byte[] {1});
        String path = pathOf(stored);
        Path file = data.resolve("evidence").resolve(stored.sha256());
        byte[] kept = Files.readAllBytes(file);
        kept[kept.length - 1] ^= 1;
        Files.write(file, kept);

        assertUnreadable(path, stored, output);
    }

    private void assertUnreadable(String path, StoredFile stored, CapturedOutput output) throws Exception {
        var answer = get("nominator1", path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).path("code").stringValue()).isEqualTo("unreadable");
        assertThat(output.getOut().lines())
                .anyMatch(line -> line.contains("ERROR")
                        && line.contains("evidence:" + nomination)
                        && line.contains(stored.sha256()));
    }

    private StoredFile stored(byte[] content) throws IOException {
        return files.store(nomination, new ByteArrayInputStream(content), 1 << 20);
    }

    /** Where a stored file is read once it is in the dossier. */
    private String pathOf(StoredFile stored) throws Exception {
        String id = "evidence:" + nomination;
        happened(
                nomination,
                new EvidenceAdded(
                        nomination,
                        id,
                        seals.seal(EvidenceAdded.FILE_NAME, nomination, "person:n", "bằng khen.pdf"),
                        "application/pdf",
                        stored.size(),
                        stored.sha256(),
                        seals.seal(EvidenceAdded.FILE_KEY, nomination, "person:n", stored.key())));
        String path = "/api/nominations/" + nomination;
        assertThat(get("nominator1", path + "?version=1").statusCode()).isEqualTo(200);
        return path + "/evidence/" + id;
    }

    /** The events of one type in the history of a subject, once there is one. */
    private String historyOf(String subject, String type, String accept) throws Exception {
        String history = "";
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!history.contains(type) && System.nanoTime() < deadline) {
            history = get("auditor", "/api/audit/events?subject=" + subject + "&type=" + type, "Accept", accept)
                    .body();
        }
        return history;
    }

    /** Reads the stream from its beginning until two changes of a subject have come. */
    private List<String> listen(String account, String subject) throws Exception {
        var response = http.send(
                request(account, "/api/stream").header("Last-Event-ID", "0").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        var heard = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            long ofSubject = 0;
            while (ofSubject < 2) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                heard.add(line);
                ofSubject += line.startsWith("data:") && line.contains(subject) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new IllegalStateException("the stream broke after " + heard, e);
        }
        return heard;
    }

    private PersonRegistered registered(String person, String name) {
        return new PersonRegistered(
                person,
                seals.seal(PersonRegistered.NAME, person, person, name),
                seals.seal(PersonRegistered.POST, person, person, ""),
                null,
                "agency:1");
    }

    private NominationDrafted drafted(String id, String nominee, String achievements) {
        return new NominationDrafted(
                id,
                "CSTDCS",
                2013,
                "INDIVIDUAL",
                nominee,
                "agency:1",
                "MERIT",
                seals.seal(NominationDrafted.ACHIEVEMENTS, id, nominee, achievements),
                seals.seal(NominationDrafted.INITIATIVES, id, nominee, List.of()));
    }

    private void submitted() {
        happened(nomination, new NominationSubmitted(nomination, 1, 1, "rs-2003", "row", Instant.EPOCH));
    }

    private void happened(String subject, Event... what) {
        long next = events.lastSequenceNumberFor(subject).orElse(-1L) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Event event : what) {
            messages.add(new GenericDomainEventMessage<>(
                    "Test",
                    subject,
                    next++,
                    event,
                    Map.of("actor", "person:a", "role", "secretary", "requestDigest", "d")));
        }
        events.publish(messages);
    }

    private HttpResponse<String> get(String account, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(account, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path))
                .header("Authorization", "Basic " + credentials);
    }
}
