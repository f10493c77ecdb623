package org.thidua.views.shared;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.shared.Event;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.wire.axon.PromptEventStore;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.FlushingTokenStore;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.store.EventPositions;

/** An event store, the four processors and a document store, all running; a real MongoDB where one is given. */
public final class LiveViews implements AutoCloseable {

    private final DocumentStore documents;
    private final MongoDatabase database;
    private final ViewChanges changes = new ViewChanges();
    private final SealsInMemory seals;
    private final EventStorageEngine storage;
    private final Configuration configuration;

    public LiveViews() {
        this(new InMemoryTokenStore());
    }

    public LiveViews(TokenStore tokens) {
        this(tokens, new InMemoryEventStorageEngine(), new SealsInMemory());
    }

    private LiveViews(TokenStore tokens, EventStorageEngine storage, SealsInMemory seals) {
        this.storage = storage;
        this.seals = seals;
        var events = new AtomicReference<EventStore>();
        String uri = System.getenv("MONGODB_URI");
        documents = uri == null ? DocumentStore.inMemory() : DocumentStore.at(uri);
        database = documents
                .client()
                .getDatabase("thidua_" + UUID.randomUUID().toString().substring(0, 8));
        new ReadModels(database).createIndexes();
        configuration = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(
                        c -> new PromptEventStore(EmbeddedEventStore.builder().storageEngine(storage)))
                .eventProcessing(processing -> {
                    processing
                            .registerTokenStore(c -> new FlushingTokenStore(tokens, changes))
                            .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                            .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                            .usingPooledStreamingEventProcessors((c, builder) ->
                                    builder.initialSegmentCount(1).batchSize(100));
                    for (String processor : Views.PROCESSORS) {
                        var projector = new ViewProjector(
                                processor,
                                Views.keptBy(processor),
                                database,
                                () -> Objects.requireNonNull(events.get()),
                                seals,
                                EventPositions::ofToken);
                        processing.registerEventHandler(c -> projector);
                        processing.assignHandlerInstancesMatching(processor, handler -> handler == projector);
                    }
                })
                .buildConfiguration();
        events.set(configuration.eventStore());
        configuration.start();
    }

    /** Views made from the beginning out of the same events, with the keys that are left; all of them complete. */
    public LiveViews again() {
        var anew = new LiveViews(new InMemoryTokenStore(), storage, seals);
        for (ViewType<?, ?> type : Views.ALL) {
            var versions = new VersionWait(anew.database, anew.changes);
            for (ViewDocument<?> document : type.in(database).find()) {
                versions.reached(type, document.id(), document.version(), Duration.ofSeconds(20));
            }
        }
        erasures().forEach(anew::awaitPurge);
        return anew;
    }

    public SealsInMemory seals() {
        return seals;
    }

    public SealedEvents about() {
        return new SealedEvents(seals);
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

    /** Destroys the keys of a person and stores that it was done. */
    public void erase(String person) {
        store(
                DestroyedKeysEvent.REGISTER_ID,
                new KeysDestroyed(DestroyedKeysEvent.REGISTER_ID, "erasure:" + person, person, seals.destroy(person)));
    }

    /** Waits until every processor has made its documents anew. */
    public void awaitPurge(String erasure) {
        var purges = new Purges(database);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> purges.doneBy(Views.PROCESSORS, erasure));
    }

    private List<String> erasures() {
        return events().readEvents(DestroyedKeysEvent.REGISTER_ID)
                .asStream()
                .map(message -> ((KeysDestroyed) message.getPayload()).erasureId())
                .toList();
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
        documents.close();
    }
}
