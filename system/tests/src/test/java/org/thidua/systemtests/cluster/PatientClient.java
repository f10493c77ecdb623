package org.thidua.systemtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.NoAnswer;
import org.thidua.systemtests.service.Service;

/**
 * One caller who registers people and drafts, edits, submits and reads nominations. What is answered 503 it sends again,
 * with the same key, after the time that the answer names; any other answer than an acceptance fails the test.
 */
final class PatientClient {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Service service;
    private final int agency;
    private final String award;
    private final AtomicInteger left;
    private final AtomicInteger setBack;
    private final AtomicInteger cut;
    private final List<Accepted> accepted = new ArrayList<>();

    /** Of four processes that die, each may cut the answers that are just leaving it. */
    private static final int MOST_CUT = 8;

    /** A command with its answer. */
    record Accepted(Request request, Answer answer) {}

    /**
     * @param left commands that all callers together still have to send
     * @param setBack counts answers 503
     * @param cut counts answers that broke off
     */
    PatientClient(
            Service service, int number, String award, AtomicInteger left, AtomicInteger setBack, AtomicInteger cut) {
        this.service = service;
        this.agency = number % 12 + 1;
        this.award = award;
        this.left = left;
        this.setBack = setBack;
        this.cut = cut;
    }

    /** Works until nothing is left to do and answers what was accepted. */
    List<Accepted> work() {
        while (left.get() > 0) {
            String person = send(Request.post("admin", "/api/people", person(), "person.registered"))
                    .id();
            String nominator = "nominator" + agency;
            String nomination = send(Request.post(
                            nominator,
                            "/api/nominations",
                            Council.draftOf(agency, person, award, 2025),
                            "nomination.drafted"))
                    .id();
            String path = "/api/nominations/" + nomination;
            send(Request.patch(nominator, path, Council.dossier("Bản sửa " + accepted.size()), "nomination.edited"));
            long version = send(Request.post(nominator, path + "/submission", Map.of(), "nomination.submitted"))
                    .version();
            untilAccepted(() -> service.as(nominator).getAt(path, version));
        }
        return accepted;
    }

    private Answer send(Request request) {
        Answer answer = untilAccepted(() -> request.through(service));
        accepted.add(new Accepted(request, answer));
        left.decrementAndGet();
        return answer;
    }

    private Answer untilAccepted(Supplier<Answer> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer;
            try {
                answer = request.get();
            } catch (NoAnswer cutShort) {
                // The process died while its answer was on the way: the proxy has nothing left to tell.
                assertThat(cut.incrementAndGet()).as("%s", cutShort).isLessThanOrEqualTo(MOST_CUT);
                continue;
            }
            if (answer.accepted()) {
                return answer;
            }
            assertThat(answer.status()).as("%s", answer).isEqualTo(503);
            assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After")).as("%s", answer).matches("[1-9][0-9]*");
            assertThat(System.nanoTime()).as("%s", answer).isLessThan(deadline);
            setBack.incrementAndGet();
            LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After")))
                    .toNanos());
        }
    }

    private Map<String, Object> person() {
        return Map.of(
                "name",
                "Người tải " + accepted.size(),
                "post",
                "Chuyên viên",
                "birthYear",
                1985,
                "agencyId",
                Council.agency(agency));
    }
}
