package org.thidua.systemtests.service;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things at the same moment. */
public final class Together {

    private Together() {}

    /** Runs the action for each number from 0 on, none before all are ready, and answers all results in that order. */
    public static <R> List<R> times(int count, IntFunction<R> action) {
        var start = new CountDownLatch(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit((Callable<R>) () -> {
                        start.countDown();
                        start.await();
                        return action.apply(number);
                    }))
                    .toList();
            return running.stream().map(Together::resultOf).toList();
        }
    }

    private static <R> R resultOf(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
