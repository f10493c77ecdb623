package org.thidua.systemtests.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.Erasures;
import org.thidua.systemtests.service.LiveStream;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.ServiceProcess;
import tools.jackson.databind.JsonNode;

/**
 * After an erasure nothing that was said about the person is in any file, log or answer, in whatever encoding, while
 * everything that was decided reads as before. Searched is a process of its own with its data folder; before the erasure
 * the same searches must succeed.
 */
class ErasureTest {

    private static final Map<String, String> AT_ONCE = Map.of("THIDUA_ERASURE_DELAY", "PT0S");
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(20);
    private static final String MARKER = "[redacted]";

    private final Traces traces = Traces.of(RareHistory.PHRASES);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void leavesEveryDecisionAndNoTraceOfThePerson() {
        RareHistory history;
        Map<String, Answer> before;
        ServiceProcess first = ServiceProcess.start(data, AT_ONCE);
        try (first) {
            history = RareHistory.in(first);
            new Audit(first).mark();
            before = everythingThatReads(first, history);
            theServiceShowsThePerson(first, history, before);

            JsonNode erasure = new Erasures(first).carryOut(history.person);

            tellsWhatWhenWhyByWhomAndWhatWasChecked(erasure, history);
            readsAsBeforeWithoutThePerson(first, history, before);
            Rebuilds.everyViewEqualsItsRebuild(first);
            nothingBeginsWithAnErasedPerson(first, history);
            first.stop();
        }
        noTraceIn(first);

        ServiceProcess again = ServiceProcess.start(data, AT_ONCE);
        try (again) {
            readsAsBeforeWithoutThePerson(again, history, before);
            assertThat(new Erasures(again)
                            .seen(history.person)
                            .json()
                            .required("status")
                            .asString())
                    .isEqualTo("PROVEN");
            again.stop();
        }
        noTraceIn(again);
    }

    /** Whoever reads without finding must have been able to find. */
    private void theServiceShowsThePerson(ServiceProcess service, RareHistory history, Map<String, Answer> answers) {
        JsonNode person = service.as("auditor")
                .get("/api/people/" + history.person)
                .expect(200)
                .json();
        assertThat(person.required("name").asString()).isEqualTo(RareHistory.NAME);
        assertThat(person.required("post").asString()).isEqualTo(RareHistory.POST);
        assertThat(person.required("birthYear").asInt()).isEqualTo(RareHistory.BIRTH_YEAR);
        String all =
                String.join("\n", answers.values().stream().map(Answer::body).toList());
        assertThat(all)
                .contains(RareHistory.FILE_NAME, "Hoẵmtrượn", "Chuyểnvặng", "Nghiễmrộpđụ", "Buộtngãng", "Lướtkhuểnh")
                .contains("Trượcnghẫm", "Khoẵnđợp", "Mẫyruộng", "Phượnglặc", "Ngoẹttriển");
        assertThat(service.as("nominator5").get(history.file).expect(200).body())
                .contains(RareHistory.NAME, "Vẩyngoẵng");
        for (String search : searches()) {
            assertThat(service.as("auditor").get(search).expect(200).items())
                    .as(search)
                    .isNotEmpty();
        }
    }

    private static void tellsWhatWhenWhyByWhomAndWhatWasChecked(JsonNode erasure, RareHistory history) {
        assertThat(erasure.required("personId").asString()).isEqualTo(history.person);
        assertThat(erasure.required("reason").asString()).isEqualTo("REQUEST_OF_THE_PERSON");
        assertThat(erasure.required("reference").asString()).isEqualTo("12/TN-2026");
        assertThat(erasure.required("requestedBy").asString()).isEqualTo("person:admin");
        assertThat(erasure.required("confirmedBy").asString()).isEqualTo("person:admin-2");
        assertThat(erasure.required("keys").asInt()).isEqualTo(2);
        assertThat(erasure.required("checks").valueStream())
                .extracting(check -> check.required("store").asString())
                .contains("vault", "events", "views", "evidence");
        assertThat(erasure.hasNonNull("provenAt")).isTrue();
    }

    private void readsAsBeforeWithoutThePerson(
            ServiceProcess service, RareHistory history, Map<String, Answer> before) {
        Map<String, Answer> now = everythingThatReads(service, history);
        assertThat(now.keySet()).isEqualTo(before.keySet());
        var unexpected = new ArrayList<String>();
        now.forEach((read, answer) -> {
            assertThat(traces.in(read, answer.body().getBytes(UTF_8))).isEmpty();
            if (!read.contains("/differences")) {
                Change.between(Objects.requireNonNull(before.get(read)).json(), answer.json()).stream()
                        .filter(change -> !isRedaction(change) && !tellsOfTheErasure(read, change))
                        .forEach(change -> unexpected.add(read + " " + change));
            }
        });
        assertThat(unexpected).isEmpty();
        service.as("nominator5").get(history.file).refused(410, "erased");
        for (String search : searches()) {
            assertThat(service.as("auditor").get(search).expect(200).items())
                    .as(search)
                    .isEmpty();
        }
        noTraceInListsAndExports(service);
    }

    private boolean isRedaction(Change change) {
        boolean aboutThePerson =
                !traces.in("", change.before().toString().getBytes(UTF_8)).isEmpty();
        return aboutThePerson && change.after().asString("").equals(MARKER);
    }

    /**
     * Which fields are redacted is told in one more; the person and the record have one event more each. The facts of all
     * findings of an evaluation are one seal: none of them can be read, and one marker says so.
     */
    private static boolean tellsOfTheErasure(String read, Change change) {
        if (change.path().matches("(/state)?/redacted(/.*)?")) {
            return true;
        }
        if (change.path().matches("(/state)?(/eligibility|/evaluations/\\d+/findings)/\\d+/facts/.*")) {
            return List.of("", MARKER).contains(change.after().asString(""));
        }
        if (read.contains("/people/")) {
            return List.of("/version", "/erasedAt", "/birthYear", "/closedFor").contains(change.path());
        }
        return read.contains("/subjects/record:")
                && List.of("/sequence", "/state/version", "/state/closedFor").contains(change.path());
    }

    /** Each read by whom it concerns; what they answer is what is compared. */
    private static Map<String, Answer> everythingThatReads(ServiceProcess service, RareHistory history) {
        var reads = new LinkedHashMap<String, Answer>();
        Api auditor = service.as("auditor");
        var positions = new Audit(service)
                .eventsOf(history.nomination).stream()
                        .map(event -> event.required("position").asLong())
                        .toList();
        read("/api/nominations/" + history.nomination, service.as("appraiser"), reads);
        read("/api/nominations/" + history.nomination, service.as("nominator5"), reads);
        read("/api/nominations/" + history.withdrawn, service.as("nominator5"), reads);
        read("/api/ballots/" + history.ballot, service.as("secretary"), reads);
        read("/api/people/" + history.person, auditor, reads);
        read("/api/people/" + history.person + "/record", auditor, reads);
        read("/api/audit/subjects/record:" + history.person, auditor, reads);
        for (String subject : List.of(history.nomination, history.withdrawn, history.ballot)) {
            read("/api/audit/subjects/" + subject, auditor, reads);
            read("/api/audit/events?limit=200&subject=" + subject, auditor, reads);
        }
        for (long position : positions) {
            read("/api/audit/subjects/" + history.nomination + "?asOf=" + position, auditor, reads);
        }
        read(
                "/api/audit/subjects/" + history.nomination + "/differences?from=" + positions.getFirst() + "&to="
                        + positions.getLast(),
                auditor,
                reads);
        return reads;
    }

    private static void read(String path, Api reader, Map<String, Answer> reads) {
        reads.put(
                path + (reads.containsKey(path) ? " again" : ""),
                reader.get(path).expect(200));
    }

    /** By name and text, with and without accents. */
    private static List<String> searches() {
        return List.of(
                "/api/people?q=" + URLEncoder.encode(RareHistory.NAME, UTF_8),
                "/api/people?q=uomzeng+khuynhvat",
                "/api/people?q=QUAYRUONG",
                "/api/nominations?q=" + URLEncoder.encode("Hoẵmtrượn", UTF_8),
                "/api/nominations?q=chuyenvang",
                "/api/nominations?q=uomzeng");
    }

    private void noTraceInListsAndExports(ServiceProcess service) {
        long last = new Audit(service).mark();
        Api auditor = service.as("auditor");
        for (String list : List.of(
                "/api/people?limit=200",
                "/api/people?limit=200&agency=agency:co-quan-05",
                "/api/nominations?limit=200",
                "/api/nominations?limit=200&agency=agency:co-quan-05",
                "/api/ballots?limit=200",
                "/api/erasures",
                "/api/me")) {
            assertThat(traces.in(list, auditor.get(list).expect(200).body().getBytes(UTF_8)))
                    .isEmpty();
        }
        String export = auditor.get("/api/audit/events", "Accept", "application/x-ndjson")
                .expect(200)
                .body();
        assertThat(export.lines()).hasSizeGreaterThan(200);
        assertThat(traces.in("export", export.getBytes(UTF_8))).isEmpty();
        try (LiveStream stream = auditor.stream("/api/stream", "Last-Event-ID", "0")) {
            stream.next(
                    message -> {
                        assertThat(traces.in("stream", message.data().getBytes(UTF_8)))
                                .isEmpty();
                        return message.id().equals(String.valueOf(last));
                    },
                    SEEN_WITHIN);
        }
    }

    private static void nothingBeginsWithAnErasedPerson(ServiceProcess service, RareHistory history) {
        var erasures = new Erasures(service);
        String award = new Council(service).awardFor(80);
        service.as("admin").post("/api/people", RareHistory.registration()).refused(409, "person-erased");
        service.as("nominator5").post("/api/nominations", history.draft(award)).refused(409, "person-erased");
        erasures.request(history.person).refused(409, "person-erased");
        erasures.cancel(history.person).refused(409, "erasure-not-cancellable");
        long version = erasures.confirm(history.person).ok().version();
        assertThat(erasures.seenAt(history.person, version).required("status").asString())
                .isEqualTo("PROVEN");
    }

    private void noTraceIn(ServiceProcess stopped) {
        assertThat(traces.inFolder(data)).isEmpty();
        assertThat(stopped.logBytes()).isNotEmpty();
        assertThat(traces.in("log", stopped.logBytes())).isEmpty();
    }
}
