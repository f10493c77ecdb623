package org.thidua.systemtests.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.thidua.systemtests.service.Answer;
import org.thidua.systemtests.service.Council;
import org.thidua.systemtests.service.NoAnswer;
import org.thidua.systemtests.service.ServiceProcess;

/**
 * People at work whatever happens: some register people, each command under its key until it is accepted, others read.
 * What was put off is sent again after a moment; who gets no answer at all goes home.
 */
final class Callers implements AutoCloseable {

    private static final int WRITERS = 6;
    private static final int READERS = 2;
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(40);

    private final ServiceProcess service;
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    Callers(ServiceProcess service) {
        this.service = service;
        for (int number = 1; number <= WRITERS; number++) {
            int agency = number;
            threads.execute(() -> work(() -> register(agency)));
        }
        for (int number = 0; number < READERS; number++) {
            threads.execute(() -> work(this::read));
        }
    }

    /** All calls so far. */
    List<Call> calls() {
        return new ArrayList<>(calls);
    }

    /** Lets everybody finish what is at hand: each command ends accepted while the service is there. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("callers are still waiting for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Supplier<Call> task) {
        Call last;
        do {
            last = task.get();
        } while (!stopping && !last.unanswered());
    }

    private Call register(int agency) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> person = Map.of(
                "name",
                "Người đợi " + key.substring(0, 4),
                "post",
                "Chuyên viên",
                "birthYear",
                1990,
                "agencyId",
                Council.agency(agency));
        while (true) {
            Call call =
                    made("command", key, () -> service.as("admin").post("/api/people", person, "Idempotency-Key", key));
            if (!call.putOff()) {
                return call;
            }
            LockSupport.parkNanos(REST.toNanos());
        }
    }

    private Call read() {
        Call call = made("read", "", () -> service.as("appraiser").get("/api/people?limit=5"));
        if (call.putOff()) {
            LockSupport.parkNanos(REST.toNanos());
        }
        return call;
    }

    private Call made(String what, String key, Supplier<Answer> request) {
        long began = System.nanoTime();
        Call call;
        try {
            Answer answer = request.get();
            call = new Call(
                    what,
                    began,
                    Duration.ofNanos(System.nanoTime() - began),
                    answer.status(),
                    answer.header("Retry-After"),
                    answer.accepted() ? "" : answer.code(),
                    key);
        } catch (NoAnswer e) {
            call = new Call(what, began, Duration.ofNanos(System.nanoTime() - began), 0, "", "", key);
        }
        calls.add(call);
        return call;
    }
}
