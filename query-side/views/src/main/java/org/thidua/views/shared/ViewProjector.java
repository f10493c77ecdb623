package org.thidua.views.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Event;
import org.thidua.wire.mongo.BatchDocuments;
import org.thidua.wire.mongo.BatchWrites;

/**
 * Keeps the views of one processor: gives each event to the folds of its feature, told by the sealed interface of the
 * event, and leaves the documents to the writes of the batch.
 */
public final class ViewProjector implements EventMessageHandler {

    private final List<Kept<?, ?>> views;
    private final ToLongFunction<TrackedEventMessage<?>> positions;

    /**
     * @param views to keep
     * @param positions place of an event among all
     */
    public ViewProjector(
            List<ViewType<?, ?>> views, MongoDatabase database, ToLongFunction<TrackedEventMessage<?>> positions) {
        this.views =
                views.stream().<Kept<?, ?>>map(view -> keep(view, database)).toList();
        this.positions = positions;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?>
                && views.stream().anyMatch(kept -> kept.concerns(message.getPayloadType()));
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        for (Kept<?, ?> kept : views) {
            if (kept.concerns(event.getPayloadType())) {
                kept.fold(event);
            }
        }
        return null;
    }

    private <E extends Event, V> Kept<E, V> keep(ViewType<E, V> type, MongoDatabase database) {
        return new Kept<>(type, type.in(database));
    }

    private long positionOf(Message<?> message) {
        return positions.applyAsLong((TrackedEventMessage<?>) message);
    }

    /** A view and where it is kept. */
    private final class Kept<E extends Event, V> {
        private final ViewType<E, V> type;
        private final MongoCollection<ViewDocument<V>> collection;

        Kept(ViewType<E, V> type, MongoCollection<ViewDocument<V>> collection) {
            this.type = type;
            this.collection = collection;
        }

        boolean concerns(Class<?> payload) {
            return type.events().isAssignableFrom(payload);
        }

        void fold(DomainEventMessage<?> message) {
            BatchDocuments<ViewDocument<V>> documents =
                    BatchWrites.ofThisBatch().documents(collection, this::keyOf, ViewDocument::id);
            Facts facts = Facts.of(message, positionOf(message));
            Object key = type.key().apply(facts);
            ViewDocument<V> before = documents.get(key);
            ViewDocument<V> after = type.after(before, (Event) message.getPayload(), facts);
            if (after != before) {
                documents.put(key, after);
            }
        }

        private @Nullable Object keyOf(Message<?> message) {
            return message instanceof DomainEventMessage<?> event && concerns(message.getPayloadType())
                    ? type.key().apply(Facts.of(event, positionOf(event)))
                    : null;
        }
    }
}
