package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a database of one number: {@code visible} to all at once, {@code onDisk} only after a sync. */
@Timeout(60)
class GroupSyncTest {

    private final AtomicLong visible = new AtomicLong();
    private final AtomicLong onDisk = new AtomicLong();
    private final AtomicInteger syncs = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final AtomicReference<@Nullable Throwable> reported = new AtomicReference<>();
    private final GroupSync gated = new GroupSync(
            "the numbers",
            () -> {
                allowed.acquire();
                sync();
            },
            reported::set);

    @AfterEach
    void open() {
        allowed.release(1_000_000);
        gated.close();
    }

    @Test
    void aCommitReturnsOnlyAfterASyncThatBeganAfterIt() {
        var commit = CompletableFuture.runAsync(() -> gated.commit(visible::incrementAndGet));
        await(() -> visible.get() == 1);

        assertThat(commit).isNotDone();
        allowed.release();
        commit.join();

        assertThat(onDisk).hasValue(1);
    }

    @Test
    void commitsThatWaitTogetherShareOneSync() {
        List<CompletableFuture<Void>> commits = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            commits.add(CompletableFuture.runAsync(() -> gated.commit(visible::incrementAndGet), callers));
            await(() -> allowed.getQueueLength() == 1);
            for (int i = 0; i < 15; i++) {
                commits.add(CompletableFuture.runAsync(() -> gated.commit(visible::incrementAndGet), callers));
            }
            await(() -> visible.get() == 16);
            allowed.release(100);
            commits.forEach(CompletableFuture::join);
        }

        assertThat(onDisk).hasValue(16);
        assertThat(syncs.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void aReaderWaitsForACommitInFlightThatItCanAlreadySee() {
        var returns = new CompletableFuture<Void>();
        var writer = CompletableFuture.runAsync(() -> gated.commit(() -> {
            visible.incrementAndGet();
            returns.join();
        }));
        await(() -> visible.get() == 1);

        var reader = CompletableFuture.supplyAsync(() -> {
            long seen = visible.get();
            gated.awaitVisible();
            return seen <= onDisk.get();
        });
        assertThat(reader).isNotDone();
        allowed.release();

        assertThat(reader.join()).isTrue();
        assertThat(writer).isNotDone();
        returns.complete(null);
        allowed.release();
        writer.join();
    }

    @Test
    void aReaderOfWhatIsSyncedDoesNotWait() {
        allowed.release();
        gated.commit(visible::incrementAndGet);

        gated.awaitVisible();

        assertThat(syncs).hasValue(1);
    }

    @Test
    void nothingCountsAsSyncedWhenTheFileWasJustOpened() {
        allowed.release();

        gated.awaitVisible();

        assertThat(syncs).hasValue(1);
    }

    /** The property: under load, what a reader acts on is on disk, and so is what a writer acknowledges. */
    @Test
    void nobodyActsOnWhatIsNotOnDisk() throws InterruptedException {
        var broken = new ConcurrentLinkedQueue<String>();
        try (var sync = new GroupSync("the numbers", this::sync, reported::set);
                var threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (int writer = 0; writer < 8; writer++) {
                threads.execute(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        var mine = new AtomicLong();
                        sync.commit(() -> mine.set(visible.incrementAndGet()));
                        if (onDisk.get() < mine.get()) {
                            broken.add("acknowledged " + mine);
                        }
                    }
                });
            }
            for (int reader = 0; reader < 4; reader++) {
                threads.execute(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        long seen = visible.get();
                        sync.awaitVisible();
                        if (onDisk.get() < seen) {
                            broken.add("read " + seen);
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(broken).isEmpty();
        assertThat(onDisk).hasValue(16_000);
    }

    @Test
    void aFailedSyncFailsAllWhoWaitAndEveryLaterCommitBeforeItBegins() {
        var failing = new GroupSync(
                "the numbers",
                () -> {
                    throw new IOException("disk full");
                },
                reported::set);

        assertThatThrownBy(() -> failing.commit(visible::incrementAndGet))
                .isInstanceOf(DurabilityLost.class)
                .hasMessageStartingWith("the numbers can no longer be synced")
                .hasRootCauseMessage("disk full");
        assertThatThrownBy(() -> failing.commit(visible::incrementAndGet)).isInstanceOf(DurabilityLost.class);
        assertThatThrownBy(failing::awaitVisible).isInstanceOf(DurabilityLost.class);

        assertThat(visible).hasValue(1);
        assertThat(failing.failure()).get().isInstanceOf(IOException.class);
        failing.close();
        assertThat(reported.get()).isInstanceOf(IOException.class);
    }

    @Test
    void aFailedCommitIsNotWaitedForAndDoesNotBlockReaders() {
        allowed.release(10);

        assertThatThrownBy(() -> gated.commit(() -> {
                    throw new IllegalStateException("lost race");
                }))
                .hasMessage("lost race");

        gated.awaitVisible();
        assertThat(gated.failure()).isEmpty();
    }

    @Test
    void closingCompletesCommitsUnderWayAndRefusesNewOnes() {
        var commit = CompletableFuture.runAsync(() -> gated.commit(visible::incrementAndGet));
        await(() -> allowed.getQueueLength() == 1);
        var closing = CompletableFuture.runAsync(gated::close);

        allowed.release(10);
        closing.join();

        commit.join();
        assertThat(onDisk).hasValue(1);
        assertThatThrownBy(() -> gated.commit(visible::incrementAndGet)).isInstanceOf(DurabilityLost.class);
    }

    /** Takes what is visible when it begins, and has it on disk only a moment later. */
    private void sync() {
        long taken = visible.get();
        Thread.yield();
        onDisk.accumulateAndGet(taken, Math::max);
        syncs.incrementAndGet();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
