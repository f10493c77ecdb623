package org.thidua.views.shared;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.axonframework.eventhandling.TrackingToken;
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

/** An event store, the four processors and a document store, all running; a real MongoDB where one is given. */
public final class LiveViews implements AutoCloseable {

    private final DocumentStore documents;
    private final MongoDatabase database;
    private final ViewChanges changes = new ViewChanges();
    private final SealsInMemory seals;
    private final TokenStore tokens;
    private final int segments;
    private final EventStorageEngine storage;
    private final Configuration configuration;

    public LiveViews() {
        this(1);
    }

    /** @param segments of each processor, but for the history, which has one */
    public LiveViews(int segments) {
        this(new InMemoryTokenStore(), segments);
    }

    public LiveViews(TokenStore tokens) {
        this(tokens, 1);
    }

    public LiveViews(TokenStore tokens, int segments) {
        this(tokens, segments, new InMemoryEventStorageEngine(), new SealsInMemory());
    }

    private LiveViews(TokenStore tokens, int segments, EventStorageEngine storage, SealsInMemory seals) {
        this.tokens = tokens;
        this.segments = segments;
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
                                    builder.initialSegmentCount(segments).batchSize(100))
                            .registerPooledStreamingEventProcessorConfiguration(
                                    Views.AUDIT, (c, builder) -> builder.initialSegmentCount(1));
                    for (String processor : Views.PROCESSORS) {
                        new ViewProjector(
                                        processor,
                                        Views.keptBy(processor),
                                        database,
                                        () -> Objects.requireNonNull(events.get()),
                                        seals)
                                .register(processing);
                    }
                })
                .buildConfiguration();
        events.set(configuration.eventStore());
        configuration.start();
    }

    /** Views made from the beginning out of the same events, with the keys that are left; all of them complete. */
    public LiveViews again() {
        var anew = new LiveViews(new InMemoryTokenStore(), segments, storage, seals);
        for (ViewType<?, ?> type : Views.ALL) {
            var versions = new VersionWait(anew.database, anew.changes);
            for (ViewDocument<?> document : type.in(database).find()) {
                versions.reached(type, document.id(), document.version(), Duration.ofSeconds(20));
            }
        }
        anew.awaitPurges();
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

    /** Waits until every segment of every processor has made its documents anew after all erasures so far. */
    public void awaitPurges() {
        Views.PROCESSORS.forEach(
                processor -> Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Arrays.stream(
                                tokens.fetchSegments(processor))
                        .mapToLong(segment -> reached(processor, segment))
                        .allMatch(position -> position >= lastDestruction())));
    }

    /** Up to where a segment of a processor has come. */
    public long reached(String processor, int segment) {
        TrackingToken token = tokens.fetchToken(processor, segment);
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** The position of the last erasure; -1 when there was none. */
    public long lastDestruction() {
        return storage.readEvents(null, false)
                .filter(message -> message.getPayload() instanceof KeysDestroyed)
                .mapToLong(Positions::of)
                .max()
                .orElse(-1);
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
