package org.thidua.wire.axon;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a command again that lost a race: to a sequence number, to a lock, or to the creation of its aggregate, which
 * it then meets as an existing one. At most {@value #RETRIES} times, after about 5, 10, 20, 40, 80 and 160 ms. Nothing
 * was stored by the attempts that lost, and commands may be repeated anyway. Refusals are never retried.
 */
public final class ConflictRetry implements RetryScheduler, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConflictRetry.class);
    private static final int RETRIES = 6;
    private static final long FIRST_DELAY_MILLIS = 5;

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
        if (!isLostRace(lastFailure) || failures.size() > RETRIES) {
            return false;
        }
        long delay = FIRST_DELAY_MILLIS << (failures.size() - 1);
        log.debug("{} lost a race, again in {} ms", commandMessage.getCommandName(), delay);
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

    private static boolean isLostRace(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof AxonTransientException || at instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }
}
