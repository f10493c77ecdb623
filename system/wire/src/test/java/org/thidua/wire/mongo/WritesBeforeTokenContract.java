package org.thidua.wire.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for batches on any store: documents first, then the token, and nothing twice. */
abstract class WritesBeforeTokenContract {

    private DocumentStore store;
    private MongoDatabase database;
    private final ViewChanges changes = new ViewChanges();
    private Configuration configuration =
            DefaultConfigurer.defaultConfiguration().buildConfiguration();

    abstract DocumentStore open();

    @BeforeEach
    void openStore() {
        store = open();
        database = store.client()
                .getDatabase("thidua_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void closeStore() {
        configuration.shutdown();
        database.drop();
        store.close();
    }

    @Test
    void documentsAreInTheStoreBeforeTheTokenIsStored() {
        Map<Long, Integer> countsByPosition = new ConcurrentHashMap<>();
        var tokens = new InterceptedTokens();
        tokens.beforeStoring(token -> countsByPosition.put(token.position().orElseThrow(), count("a")));

        start(tokens);
        publish("a", 3);

        await().until(() -> countsByPosition.containsKey(2L));
        assertThat(countsByPosition)
                .allSatisfy((position, count) -> assertThat(count).isEqualTo(position + 1));
    }

    @Test
    void aBatchDeliveredAgainAfterACrashBeforeTheTokenChangesNothing() {
        var tokens = new InterceptedTokens();
        start(tokens);
        var crashes = new AtomicInteger();
        var batchesAgain = new AtomicInteger();
        tokens.beforeStoring(token -> {
            if (count("a") == 3 && crashes.getAndIncrement() == 0) {
                throw new IllegalStateException("killed between documents and token");
            }
            batchesAgain.incrementAndGet();
        });

        publish("a", 3);

        await().until(() -> crashes.get() > 0 && batchesAgain.get() > 0);
        publish("b", 1);
        await().until(() -> count("b") == 1);
        assertThat(count("a")).isEqualTo(3);
    }

    @Test
    void aBatchWhoseWritingFailsIsRepeatedAndNothingIsDoubled() {
        var taken = List.of(
                new Document("_id", "x").append("version", 0L).append("count", 1),
                new Document("_id", "y").append("version", 1L).append("count", 2));
        database.getCollection("tallies").insertMany(taken);
        database.getCollection("tallies").createIndex(Indexes.ascending("count"), new IndexOptions().unique(true));
        var tokens = new InterceptedTokens();
        start(tokens);

        publish("a", 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> tokens.attempts() >= 2);
        assertThat(count("a")).isZero();
        database.getCollection("tallies").deleteMany(Filters.in("_id", "x", "y"));

        await().atMost(Duration.ofSeconds(30)).until(() -> count("a") == 2);
    }

    @Test
    void tokensOfTheDocumentStoreContinueAfterARestart() {
        start(mongoTokens());
        publish("a", 2);
        await().until(() -> count("a") == 2);
        configuration.shutdown();

        var token = mongoTokens().fetchToken("tally", 0);

        assertThat(token).isNotNull();
        assertThat(token.position()).hasValue(1);
    }

    @Test
    void whatABatchHasWrittenIsAnnouncedWhenItIsInTheStore() {
        List<Written> heard = Collections.synchronizedList(new ArrayList<>());
        List<Integer> stored = Collections.synchronizedList(new ArrayList<>());
        changes.listen(written -> {
            stored.add(count("a"));
            heard.addAll(written);
        });
        changes.listen(written -> {
            throw new IllegalStateException("a listener that fails stops nobody");
        });

        start(mongoTokens());
        publish("a", 1);

        await().until(() -> !heard.isEmpty());
        assertThat(heard).extracting(Written::collection, Written::id).containsExactly(tuple("tallies", "a"));
        assertThat(stored).containsExactly(1);
    }

    private TokenStore mongoTokens() {
        return MongoTokenStore.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .serializer(Jackson3Serializer.builder().build())
                .contentType(String.class)
                .nodeId("test")
                .build();
    }

    private void start(TokenStore tokens) {
        configuration = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .eventProcessing(processing -> processing
                        .registerEventHandler(c -> new Tally(database))
                        .byDefaultAssignTo("tally")
                        .registerTokenStore(c -> new FlushingTokenStore(tokens, changes))
                        .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                        .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                        .usingPooledStreamingEventProcessors(
                                (c, builder) -> builder.initialSegmentCount(1).batchSize(100)))
                .start();
    }

    private void publish(String aggregate, int events) {
        List<GenericDomainEventMessage<String>> messages = new ArrayList<>();
        for (int sequence = 0; sequence < events; sequence++) {
            messages.add(new GenericDomainEventMessage<>("Test", aggregate, sequence, "happened"));
        }
        configuration.eventStore().publish(messages);
    }

    private int count(String aggregate) {
        Document document = database.getCollection("tallies")
                .find(Filters.eq("_id", aggregate))
                .first();
        return document == null ? 0 : document.getInteger("count");
    }
}
