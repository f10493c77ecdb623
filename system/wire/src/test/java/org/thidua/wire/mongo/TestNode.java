package org.thidua.wire.mongo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.thidua.wire.axon.Holding;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.axon.PromptEventStore;
import org.thidua.wire.axon.SegmentBalance;
import org.thidua.wire.serial.WireSerializer;

/** A process among several, in this JVM: processor {@code tally} in four segments, processor {@code chores} in one. */
final class TestNode implements AutoCloseable {

    static final String TALLY = "tally";
    static final String CHORES = "chores";
    static final int SEGMENTS = 4;

    private final Node node;
    private final DocumentStore documents;
    private final StoredTokens tokens;
    private final Members members;
    private final Configuration axon;
    private final AtomicBoolean nameGone = new AtomicBoolean();

    private TestNode(String name, String uri, EventStorageEngine events) {
        node = Node.starting(name);
        documents = DocumentStore.at(uri);
        tokens = new StoredTokens(documents.database(), WireSerializer.create());
        members =
                new Members(node, documents.database(), tokens, () -> Set.of(TALLY, CHORES), () -> nameGone.set(true));
        axon = configuration(events);
    }

    /** Builds and starts one. */
    static TestNode start(String name, String uri, EventStorageEngine events) {
        var started = new TestNode(name, uri, events);
        try {
            started.members.start();
        } catch (RuntimeException e) {
            started.documents.close();
            throw e;
        }
        started.axon.start();
        return started;
    }

    /** Loses the document store in the middle of everything and says nothing more, as after a kill. */
    void die() {
        documents.close();
    }

    /** A clean stop; nothing after {@link #die}. */
    @Override
    public void close() {
        axon.shutdown();
        members.stop();
        documents.close();
    }

    /** The segments of a processor that it works on. */
    Set<Integer> segments(String processor) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .keySet();
    }

    /** The segments of a processor and the name of the node that claims each. */
    Map<Integer, String> owners(String processor) {
        return tokens.read().stream()
                .filter(token -> token.processor().equals(processor))
                .collect(Collectors.toMap(
                        token -> token.segment().getSegmentId(),
                        token ->
                                token.owner() == null ? "nobody" : token.owner().replaceAll("/.*", "")));
    }

    Holding holding() {
        return new Holding(axon, lag());
    }

    Lag lag() {
        return new Lag(axon, tokens::recent);
    }

    /** Whether it was told that another process has taken its name. */
    boolean isNameGone() {
        return nameGone.get();
    }

    private Configuration configuration(EventStorageEngine events) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> WireSerializer.create())
                .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
                .configureEventStore(
                        c -> new PromptEventStore(EmbeddedEventStore.builder().storageEngine(events)));
        EventProcessingConfigurer processing = configurer.eventProcessing();
        var balance = new SegmentBalance(members, tokens::recent);
        var tally = new Tally(documents.database(), "tallies");
        var chores = new Tally(documents.database(), "chores");
        processing
                .registerTokenStore(c -> new FlushingTokenStore(
                        MongoTokenStore.builder()
                                .mongoTemplate(DefaultMongoTemplate.builder()
                                        .mongoDatabase(documents.database())
                                        .build())
                                .serializer(WireSerializer.create())
                                .contentType(String.class)
                                .claimTimeout(Claims.TIMEOUT)
                                .nodeId(node.owner())
                                .build(),
                        new ViewChanges()))
                .usingPooledStreamingEventProcessors((c, builder) -> builder.initialSegmentCount(1)
                        .batchSize(20)
                        .maxSegmentProvider(balance)
                        .tokenClaimInterval(Claims.INTERVAL.toMillis())
                        .claimExtensionThreshold(Claims.EXTENSION.toMillis())
                        .enableCoordinatorClaimExtension())
                .registerPooledStreamingEventProcessorConfiguration(
                        TALLY, (c, builder) -> builder.initialSegmentCount(SEGMENTS))
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerEventHandler(c -> tally)
                .registerEventHandler(c -> chores)
                .assignHandlerInstancesMatching(TALLY, handler -> handler == tally)
                .assignHandlerInstancesMatching(CHORES, handler -> handler == chores);
        return configurer.buildConfiguration();
    }
}
