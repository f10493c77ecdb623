package org.thidua.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.views.Views;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.audit.AuditQueries;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.mongo.BatchWrites;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.FlushingTokenStore;
import org.thidua.wire.mongo.ViewChanges;

/** A node that does not write the history, and one that begins to. */
class ChangeFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoCollection<ViewDocument<AuditEntry>> history = Views.HISTORY.in(store.database());
    private final AtomicLong complete = new AtomicLong(-1);
    private final ViewChanges changes = new ViewChanges();
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final ChangeFeed feed = new ChangeFeed(new AuditQueries(store.database()), complete::get, changes);

    @BeforeEach
    void anotherNodeHasWritten() {
        tokens.initializeTokenSegments(Views.AUDIT, 1);
        anotherNodeWrites(0, 1);
        complete.set(1);
        feed.start();
    }

    @AfterEach
    void close() {
        feed.stop();
        feed.close();
        store.close();
    }

    @Test
    void whatWasThereAtTheStartIsNoNews() {
        assertThat(feed.last()).isEqualTo(1);
        assertThat(positions(feed.behind(1))).isEmpty();
    }

    @Test
    void whatAnotherNodeWritesIsHeardAndOlderChangesAreResumed() {
        anotherNodeWrites(2, 3);
        complete.set(3);

        Awaitility.await().atMost(PATIENCE).until(() -> feed.last() == 3);

        assertThat(positions(feed.behind(1))).containsExactly(2L, 3L);
        assertThat(positions(feed.behind(0))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatStandsBehindTheCompletePartIsNotToldYet() {
        anotherNodeWrites(2, 2);
        anotherNodeWrites(4, 4);
        complete.set(2);
        Awaitility.await().atMost(PATIENCE).until(() -> feed.last() == 2);
        assertThat(positions(feed.behind(0))).containsExactly(1L, 2L);

        anotherNodeWrites(3, 3);
        complete.set(4);

        Awaitility.await().atMost(PATIENCE).until(() -> feed.last() == 4);
        assertThat(positions(feed.behind(2))).containsExactly(3L, 4L);
    }

    @Test
    void aBatchOfThisNodeIsHeardAtOnce() {
        thisNodeWrites(2, 3);

        assertThat(feed.last()).isEqualTo(3);
        assertThat(positions(feed.behind(1))).containsExactly(2L, 3L);
    }

    /** The other one has written until a moment ago, and this feed has not looked since. */
    @Test
    void theNodeThatTakesOverTheHistoryMissesNothingOfWhatTheOtherWrote() {
        anotherNodeWrites(2, 4);
        complete.set(4);
        thisNodeWrites(5, 5);
        complete.set(5);

        ChangeFeed.Part part = Awaitility.await().atMost(PATIENCE).until(() -> feed.behind(1), told -> {
            assertThat(positions(told))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(2, told.reaches()).boxed().toList());
            return told.reaches() == 5;
        });

        assertThat(part.changes()).hasSize(4);
    }

    @Test
    void aListenerThatHeardMoreOnAnotherNodeIsToldNothingTwice() {
        assertThat(feed.behind(7)).isEqualTo(new ChangeFeed.Part(List.of(), 7));
    }

    private void anotherNodeWrites(long first, long last) {
        LongStream.rangeClosed(first, last).forEach(position -> history.insertOne(entry(position)));
    }

    private void thisNodeWrites(long first, long last) {
        var batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        var documents = BatchWrites.ofThisBatch().documents(history, message -> null, ViewDocument::id);
        LongStream.rangeClosed(first, last).forEach(position -> documents.put(position, entry(position)));
        new FlushingTokenStore(tokens, changes).storeToken(new GlobalSequenceTrackingToken(last), Views.AUDIT, 0);
        batch.commit();
    }

    private static ViewDocument<AuditEntry> entry(long position) {
        var view = new AuditEntry(
                Instant.EPOCH,
                "person:a",
                "secretary",
                "agency.registered",
                "1",
                "agency:" + position,
                new Document(),
                Map.of());
        return new ViewDocument<>(position, 0, position, List.of(), view);
    }

    private static List<Long> positions(ChangeFeed.Part part) {
        return part.changes().stream().map(Change::position).toList();
    }
}
