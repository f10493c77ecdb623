package org.thidua.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Puts load on something, from several threads. */
final class Callers {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

    private Callers() {}

    /** What one caller does again and again; every caller has its own, so it may keep state. */
    @FunctionalInterface
    interface Act extends AutoCloseable {
        void run() throws Exception;

        /** After the last time. */
        @Override
        default void close() throws Exception {}
    }

    /** Gives each caller its act. */
    @FunctionalInterface
    interface Acts {
        Act of(int caller) throws Exception;
    }

    /** Each caller begins its next act as soon as the last one is answered. */
    static Load closedLoop(int callers, Duration during, Acts acts) {
        var start = new CountDownLatch(1);
        var total = newHistogram();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var running = new ArrayList<Future<Histogram>>();
            for (int caller = 0; caller < callers; caller++) {
                int number = caller;
                running.add(threads.submit(() -> {
                    try (Act act = acts.of(number)) {
                        start.await();
                        return again(act, during);
                    }
                }));
            }
            long began = System.nanoTime();
            start.countDown();
            running.forEach(caller -> total.add(answer(caller)));
            return new Load(System.nanoTime() - began, total);
        }
    }

    /**
     * Acts begin at a steady rate whether or not earlier ones are answered, and are timed from the moment at which they
     * should have begun: a stall of the service is not hidden by callers that politely wait for it.
     */
    static Load steadyRate(int perSecond, Duration during, Act act) {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long count = during.toNanos() / step;
        var total = newHistogram();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Histogram>>();
            long began = System.nanoTime();
            for (long i = 0; i < count; i++) {
                long due = began + i * step;
                LockSupport.parkNanos(due - System.nanoTime());
                running.add(threads.submit(() -> {
                    act.run();
                    var times = new Histogram(LONGEST_NANOS, 1);
                    times.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
                    return times;
                }));
            }
            running.forEach(caller -> total.add(answer(caller)));
            return new Load(System.nanoTime() - began, total);
        }
    }

    private static Histogram again(Act act, Duration during) throws Exception {
        var times = newHistogram();
        long end = System.nanoTime() + during.toNanos();
        for (long before = System.nanoTime(); before < end; ) {
            act.run();
            long after = System.nanoTime();
            times.recordValue(Math.min(after - before, LONGEST_NANOS));
            before = after;
        }
        return times;
    }

    private static Histogram newHistogram() {
        return new Histogram(LONGEST_NANOS, 3);
    }

    private static <T> T answer(Future<T> caller) {
        try {
            return caller.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted under load", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an act under load failed: " + e.getCause(), e.getCause());
        }
    }
}
