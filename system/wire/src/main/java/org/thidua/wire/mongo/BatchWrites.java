package org.thidua.wire.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * All that one batch of events changes in the document store. It belongs to the batch's unit of work: a batch that
 * fails leaves nothing behind and begins with a fresh one. {@link FlushingTokenStore} writes it out.
 */
public final class BatchWrites {

    private static final String RESOURCE = BatchWrites.class.getName();

    private final List<? extends Message<?>> messages;
    private final Map<String, BatchDocuments<?>> collections = new LinkedHashMap<>();

    private BatchWrites(List<? extends Message<?>> messages) {
        this.messages = messages;
    }

    /**
     * The writes of the batch at hand.
     *
     * @throws IllegalStateException outside of a unit of work
     */
    public static BatchWrites ofThisBatch() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(RESOURCE, key -> new BatchWrites(messagesOf(batch)));
    }

    /** The writes of the batch at hand, if there is a batch and it has any. */
    static Optional<BatchWrites> pending() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().getResource(RESOURCE))
                : Optional.empty();
    }

    /**
     * The documents of a collection. At the first call in a batch those that its events concern are read in one go.
     *
     * @param concerns the {@code _id} of the document that an event concerns; none when the event has no such document
     *     or it need not be read
     * @param idOf the {@code _id} of a document
     */
    @SuppressWarnings("unchecked")
    public <D> BatchDocuments<D> documents(
            MongoCollection<D> collection, Function<Message<?>, @Nullable Object> concerns, Function<D, Object> idOf) {
        String name = collection.getNamespace().getCollectionName();
        var known = (BatchDocuments<D>) collections.get(name);
        if (known != null) {
            return known;
        }
        var documents = new BatchDocuments<>(collection);
        documents.prefetch(
                messages.stream()
                        .map(concerns)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                idOf);
        collections.put(name, documents);
        return documents;
    }

    /** Writes everything, one bulk per collection. */
    List<Written> flush() {
        List<Written> written = new ArrayList<>();
        collections.values().forEach(documents -> written.addAll(documents.flush()));
        return written;
    }

    private static List<? extends Message<?>> messagesOf(UnitOfWork<?> batch) {
        return batch instanceof BatchingUnitOfWork<?> batching ? batching.getMessages() : List.of(batch.getMessage());
    }
}
