package org.thidua.views.shared;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.thidua.messages.shared.Event;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.FlushingTokenStore;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.store.EventPositions;

/** An event store, the four processors and a document store, all running; a real MongoDB where one is given. */
public final class LiveViews implements AutoCloseable {

    private final DocumentStore store;
    private final MongoDatabase database;
    private final ViewChanges changes = new ViewChanges();
    private final Configuration configuration;

    public LiveViews() {
        this(new InMemoryTokenStore());
    }

    public LiveViews(TokenStore tokens) {
        String uri = System.getenv("MONGODB_URI");
        store = uri == null ? DocumentStore.inMemory() : DocumentStore.at(uri);
        database = store.client()
                .getDatabase("thidua_" + UUID.randomUUID().toString().substring(0, 8));
        new ReadModels(database).createIndexes();
        configuration = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .eventProcessing(processing -> {
                    processing
                            .registerTokenStore(c -> new FlushingTokenStore(tokens, changes))
                            .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                            .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                            .usingPooledStreamingEventProcessors((c, builder) ->
                                    builder.initialSegmentCount(1).batchSize(100));
                    for (String processor : Views.PROCESSORS) {
                        var projector = new ViewProjector(Views.keptBy(processor), database, EventPositions::ofToken);
                        processing.registerEventHandler(c -> projector);
                        processing.assignHandlerInstancesMatching(processor, handler -> handler == projector);
                    }
                })
                .start();
    }

    public MongoDatabase database() {
        return database;
    }

    public ViewChanges changes() {
        return changes;
    }

    public EventStore events() {
        return configuration.eventStore();
    }

    /** Stores events of one aggregate behind those it has, and waits until all views show them. */
    public void happened(String subject, Event... events) {
        store(subject, events);
        long all = last(subject);
        await(subject, all);
    }

    /** Stores events without waiting for the views. */
    public void store(String subject, Event... events) {
        long next = last(subject) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Event event : events) {
            messages.add(new GenericDomainEventMessage<>(
                    "Test", subject, next++, event, Map.of("actor", "person:a", "role", "secretary")));
        }
        configuration.eventStore().publish(messages);
    }

    /** Waits until history and view show an event. */
    public void await(String subject, long sequence) {
        var versions = new VersionWait(database, changes);
        Views.showing(subject).ifPresent(type -> versions.reached(type, subject, sequence, Duration.ofSeconds(20)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> database.getCollection("audit").countDocuments(Filters.eq("view.subject", subject))
                        == sequence + 1);
    }

    private long last(String subject) {
        return configuration.eventStore().lastSequenceNumberFor(subject).orElse(-1L);
    }

    @Override
    public void close() {
        configuration.shutdown();
        database.drop();
        store.close();
    }
}
