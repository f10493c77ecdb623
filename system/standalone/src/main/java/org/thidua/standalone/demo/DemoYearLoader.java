package org.thidua.standalone.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.election.OfficeHandedOver;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.axon.Rejections;

/**
 * Loads the demonstration year through commands, as anybody else would have to. A stop half-way is no harm, and neither
 * are several nodes that load it at once: every command has an Idempotency-Key of its own, so that it is safe to repeat
 * whatever has followed it. When all is there it does nothing.
 */
final class DemoYearLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoYearLoader.class);

    /** The whole year is one request, which its events name like those of any other. */
    private static final String REQUEST = "demo-year-2012";

    /** As many as the event store syncs in one group without keeping anybody waiting. */
    private static final int SIDE_BY_SIDE = 16;

    private static final Duration OUTCOME_WITHIN = Duration.ofSeconds(30);
    private static final Duration PROGRESS_EACH = Duration.ofSeconds(1);

    private final CommandGateway gateway;
    private final EventStore eventStore;
    private final DemoYearCommands year;

    DemoYearLoader(DemoYear year, CommandGateway gateway, EventStore eventStore) {
        this.gateway = gateway;
        this.eventStore = eventStore;
        this.year = new DemoYearCommands(year);
    }

    /** Loads what is missing of the year and returns when every command is accepted. */
    void load() {
        if (isLoaded()) {
            log.info("Demonstration year 2012 is there already");
            return;
        }
        List<DemoYearCommands.Phase> phases = year.phases();
        var progress = new Progress(
                phases.stream().mapToInt(DemoYearCommands.Phase::size).sum());
        for (int i = 0; i < phases.size(); i++) {
            run(phases.get(i), REQUEST + "/" + i, progress);
        }
        progress.log("complete");
    }

    private boolean isLoaded() {
        return eventStore
                .readEvents(year.lastAggregate())
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof OfficeHandedOver);
    }

    private void run(DemoYearCommands.Phase phase, String key, Progress progress) {
        var places = new Semaphore(SIDE_BY_SIDE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, phase.chains().size())
                    .mapToObj(number -> executor.submit(() -> {
                        places.acquireUninterruptibly();
                        try {
                            int step = 0;
                            for (Command command : phase.chains().get(number)) {
                                send(command, key + "/" + number + "/" + step++);
                                progress.next(phase.name());
                            }
                        } finally {
                            places.release();
                        }
                        return null;
                    }))
                    .toList();
            for (var chain : running) {
                try {
                    chain.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while loading the demonstration year", e);
                } catch (java.util.concurrent.ExecutionException e) {
                    throw new CompletionException("the demonstration year was refused: " + e.getCause(), e.getCause());
                }
            }
        }
    }

    /**
     * A decision may come before the council's outcome has travelled from the ballot to the nomination. And another node
     * that loads the year may have been faster between two aggregates that a command reads: sent once more, the command
     * is known by its key.
     */
    private void send(Command command, String key) {
        var metadata = Map.of(MetadataKeys.REQUEST_ID, REQUEST, MetadataKeys.IDEMPOTENCY_KEY, key);
        long deadline = System.nanoTime() + OUTCOME_WITHIN.toNanos();
        boolean refused = false;
        while (true) {
            try {
                gateway.sendAndWait(new GenericCommandMessage<>(command, metadata));
                return;
            } catch (RuntimeException e) {
                boolean outcomeUnderWay = Rejections.of(e)
                        .filter(rejection -> rejection.code() == RejectionCode.VOTE_MISSING)
                        .isPresent();
                if ((refused && !outcomeUnderWay) || System.nanoTime() > deadline) {
                    throw e;
                }
                refused = true;
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** Counts accepted commands and says now and then how far they have come. */
    private static final class Progress {

        private final int total;
        private final AtomicInteger done = new AtomicInteger();
        private final long since = System.nanoTime();
        private long lastLogged = since;

        Progress(int total) {
            this.total = total;
        }

        void next(String phase) {
            done.incrementAndGet();
            synchronized (this) {
                if (System.nanoTime() - lastLogged >= PROGRESS_EACH.toNanos()) {
                    lastLogged = System.nanoTime();
                    log(phase);
                }
            }
        }

        void log(String phase) {
            double seconds = Math.max(0.001, (System.nanoTime() - since) / 1e9);
            long perSecond = Math.max(1, Math.round(done.get() / seconds));
            log.info(
                    "Demonstration year 2012: {} % ({} of {} commands, {}/s, about {} s left): {}",
                    100 * done.get() / total, done.get(), total, perSecond, (total - done.get()) / perSecond, phase);
        }
    }
}
