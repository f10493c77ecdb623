package org.thidua.wire.axon;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.setback.Setback;
import org.thidua.wire.setback.Setbacks;

/**
 * Sends a command again that was set back in a way that passes, at most {@value #RETRIES} times. One that lost a race (to
 * a sequence number, to a lock, or to the creation of its aggregate, which it then meets as an existing one) after about
 * 5, 10, 20, 40, 80 and 160 ms; one that no node took, as while a server restarts, after ten times as long. Nothing was
 * stored by these attempts, and commands may be repeated anyway. A refusal is never retried, nor is anything behind which
 * a store is away: its caller is told at once.
 */
public final class ConflictRetry implements RetryScheduler, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConflictRetry.class);
    private static final int RETRIES = 6;
    private static final long AFTER_A_RACE_MILLIS = 5;
    private static final long WITHOUT_A_HANDLER_MILLIS = 50;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            2, Thread.ofPlatform().name("command-retry-", 0).daemon().factory());

    public ConflictRetry() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by the interface
    public boolean scheduleRetry(
            CommandMessage commandMessage,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable commandDispatch) {
        Optional<Setback> setback = Setbacks.of(lastFailure);
        long first = setback.map(ConflictRetry::firstDelayMillis).orElse(0L);
        if (first == 0 || failures.size() > RETRIES) {
            return false;
        }
        long delay = first << (failures.size() - 1);
        log.debug("{} was set back, {}, again in {} ms", commandMessage.getCommandName(), setback.get(), delay);
        try {
            executor.schedule(
                    commandDispatch,
                    ThreadLocalRandom.current().nextLong(delay / 2, delay * 3 / 2 + 1),
                    TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false; // Stopping: the caller gets the conflict.
        }
    }

    @Override
    public void close() {
        executor.shutdown(); // Never interrupting: a command may be reading the event store's file.
    }

    /** Zero: not again. */
    private static long firstDelayMillis(Setback setback) {
        return switch (setback) {
            case LOST_RACE -> AFTER_A_RACE_MILLIS;
            case NO_HANDLER -> WITHOUT_A_HANDLER_MILLIS;
            case PUT_OFF, AWAY, TOO_LARGE -> 0;
        };
    }
}
