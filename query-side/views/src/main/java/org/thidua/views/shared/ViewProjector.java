package org.thidua.views.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;
import org.thidua.wire.mongo.BatchDocuments;
import org.thidua.wire.mongo.BatchWrites;

/**
 * Keeps the views of one processor: gives each event to the folds of its feature, told by the sealed interface of the
 * event, and leaves the documents to the writes of the batch. When keys were destroyed it makes the documents anew that
 * were made with them, so that what they said is gone from the views too.
 *
 * <p>A segment has the aggregates whose ids hash into it, and so their documents: each document has one writer. The
 * destruction of keys therefore goes to every segment, and each purges its own documents. Axon's own invoker would give
 * it to one segment, whose purge another one could undo that had read a document before.
 */
public final class ViewProjector implements EventHandlerInvoker {

    private static final Logger log = LoggerFactory.getLogger(ViewProjector.class);

    private final String processor;
    private final List<Kept<?, ?>> views;
    private final Supplier<EventStore> events;
    private final Unsealing unsealing;

    /**
     * @param processor that it works for
     * @param views to keep
     * @param events of which purged documents are made anew; asked for late, because the store is built after this
     * @param unsealing opens what the folds show
     */
    public ViewProjector(
            String processor,
            List<ViewType<?, ?>> views,
            MongoDatabase database,
            Supplier<EventStore> events,
            Unsealing unsealing) {
        this.processor = processor;
        this.views =
                views.stream().<Kept<?, ?>>map(view -> keep(view, database)).toList();
        this.events = events;
        this.unsealing = unsealing;
    }

    /** Takes the place of the invoker that Axon would make for its processor; all other settings stay. */
    public void register(EventProcessingConfigurer processing) {
        processing
                .registerEventHandler(axon -> this)
                .assignHandlerInstancesMatching(processor, handler -> handler == this)
                .registerPooledStreamingEventProcessor(
                        processor, Configuration::eventStore, (axon, builder) -> builder.eventHandlerInvoker(this));
    }

    @Override
    public boolean canHandleType(Class<?> payload) {
        return payload == KeysDestroyed.class || views.stream().anyMatch(kept -> kept.concerns(payload));
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && (event.getPayloadType() == KeysDestroyed.class
                        || (canHandleType(event.getPayloadType()) && segment.matches(event.getAggregateIdentifier())));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var event = (DomainEventMessage<?>) message;
        if (segment.matches(event.getAggregateIdentifier())) {
            for (Kept<?, ?> kept : views) {
                if (kept.concerns(event.getPayloadType())) {
                    kept.fold(event);
                }
            }
        }
        if (event.getPayload() instanceof KeysDestroyed destroyed) {
            purge(destroyed, segment);
        }
    }

    private void purge(KeysDestroyed destroyed, Segment segment) {
        // Another node may have destroyed them: what this one remembers would open once more.
        unsealing.forget(destroyed.keyIds());
        views.forEach(kept -> kept.purge(destroyed.keyIds(), segment));
    }

    private <E extends Event, V> Kept<E, V> keep(ViewType<E, V> type, MongoDatabase database) {
        return new Kept<>(type, type.in(database));
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
            BatchDocuments<ViewDocument<V>> documents = ofThisBatch();
            Facts facts = factsOf(message);
            Object key = type.key().apply(facts);
            ViewDocument<V> before = documents.get(key);
            if (before != null && facts.sequence() > before.version() + 1) {
                documents.put(key, mended(before, facts));
                return;
            }
            ViewDocument<V> after = type.after(before, (Event) message.getPayload(), facts);
            if (after != before) {
                documents.put(key, after);
            }
        }

        /** A node that stood still between asking for its claim and writing has put an older document over a newer. */
        private ViewDocument<V> mended(ViewDocument<V> before, Facts facts) {
            log.warn("{} of {} is folded anew: it had fallen back to {}", type.name(), before.id(), before.version());
            var now = new ViewDocument<>(before.id(), facts.sequence(), facts.position(), before.keys(), before.view());
            return type.anew(now, events.get(), unsealing);
        }

        /**
         * Makes the segment's documents of an aggregate anew for which one of the keys was used. The history needs no
         * such thing: what is sealed stays sealed in it.
         */
        void purge(List<String> keys, Segment segment) {
            if (!type.perAggregate()) {
                return;
            }
            BatchDocuments<ViewDocument<V>> documents = ofThisBatch();
            List<ViewDocument<V>> affected = documents.matching(
                    Filters.in("keys", keys),
                    document -> document.uses(keys) && segment.matches(document.id()),
                    ViewDocument::id);
            affected.forEach(held -> documents.put(held.id(), type.anew(held, events.get(), unsealing)));
        }

        private BatchDocuments<ViewDocument<V>> ofThisBatch() {
            return BatchWrites.ofThisBatch().documents(collection, this::keyOf, ViewDocument::id);
        }

        private Facts factsOf(DomainEventMessage<?> message) {
            return Facts.of(message, Positions.of((TrackedEventMessage<?>) message), unsealing);
        }

        private @Nullable Object keyOf(Message<?> message) {
            return message instanceof DomainEventMessage<?> event && concerns(message.getPayloadType())
                    ? type.key().apply(factsOf(event))
                    : null;
        }
    }
}
