package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;
import org.thidua.messages.pledge.PartyNamed;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.StoredToken;
import org.thidua.wire.mongo.StoredTokens;
import org.thidua.wire.serial.WireSerializer;

@Timeout(60)
class CatchUpTest {

    private final Semaphore permits = new Semaphore(0);
    private final DocumentStore documents = DocumentStore.inMemory();
    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final Configuration axon = configuration("a");
    private final Lag lag = lag(axon);
    private final CatchUp catchUp = new CatchUp(lag);

    @AfterEach
    void stop() {
        permits.release(1_000);
        axon.shutdown();
        documents.close();
    }

    @Test
    void anEmptyStoreIsCaughtUpAtOnce() {
        catchUp.run(new DefaultApplicationArguments());

        assertThat(catchUp.isCaughtUp()).isTrue();
    }

    @Test
    void theStartIsHeldUntilTheSlowestSegmentHasReachedTheHead() {
        publish(10);
        axon.start();
        catchUp.start();

        var start = CompletableFuture.runAsync(() -> catchUp.run(new DefaultApplicationArguments()));
        permits.release(9);
        while (permits.availablePermits() > 0) {
            Thread.onSpinWait();
        }

        assertThat(start).isNotDone();
        assertThat(catchUp.isCaughtUp()).isFalse();
        assertThat(lag.of("slow")).isPositive();
        permits.release();
        start.join();

        assertThat(catchUp.isCaughtUp()).isTrue();
        assertThat(lag.of("slow")).isZero();
    }

    @Test
    void aNodeWhoseViewsLackTooMuchIsOutOfServiceUntilTheyHaveIt() {
        var settings = new MockEnvironment().withProperty("thidua.lag.limit", "2");
        var watch = new LagWatch(lag);
        LagHealth health = LagHealth.of(watch, settings);
        publish(3);
        axon.start();

        watch.look();

        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(watch.events("slow")).isEqualTo(3);
        assertThat(watch.behind("slow")).isPositive();
        permits.release(3);
        await().until(() -> lag.of("slow") == 0);
        watch.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.behind("slow")).isZero();
    }

    @Test
    void aProcessorThatCaresForNoneOfTheEventsReachesTheHeadToo() {
        publish(10);
        permits.release(10);
        axon.start();
        catchUp.start();

        catchUp.run(new DefaultApplicationArguments());

        assertThat(lag.positions()).containsOnlyKeys("slow", "idle").allSatisfy((name, position) -> assertThat(position)
                .isEqualTo(lag.head()));
    }

    @Test
    void viewsOfEventsThatAreGoneFailTheStart() {
        tokens("a").initializeTokenSegments("slow", 2, new GlobalSequenceTrackingToken(1_042));
        publish(10);
        axon.start();
        catchUp.start();

        assertThatThrownBy(() -> catchUp.run(new DefaultApplicationArguments()))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageStartingWith("View slow has seen position 1042, but the events end before it");
        assertThat(catchUp.isCaughtUp()).isFalse();
    }

    @Test
    void aServiceThatStopsBeforeItWasReadyDoesNotHang() {
        publish(10);
        axon.start();
        catchUp.start();
        var start = CompletableFuture.runAsync(() -> catchUp.run(new DefaultApplicationArguments()));

        catchUp.stop();
        start.join();

        assertThat(catchUp.isCaughtUp()).isFalse();
    }

    @Test
    void aNodeThatHoldsNoSegmentWaitsForThoseThatDo() {
        publish(10);
        axon.start();
        await().until(() ->
                stored().stream().filter(token -> "a".equals(token.owner())).count() == 4);
        Configuration other = configuration("b");
        try {
            other.start();
            var waiting = new CatchUp(lag(other));
            waiting.start();

            var start = CompletableFuture.runAsync(() -> waiting.run(new DefaultApplicationArguments()));
            permits.release(9);
            await().until(() -> permits.availablePermits() == 0);

            assertThat(start).isNotDone();
            permits.release();
            start.join();
            assertThat(waiting.isCaughtUp()).isTrue();
            assertThat(processor(other).processingStatus()).isEmpty();
            assertThat(lag(other).positions()).isEqualTo(Map.of("slow", 9L, "idle", 9L));
        } finally {
            other.shutdown();
        }
    }

    @Test
    void viewsOfEventsThatAreGoneFailTheStartOfANodeThatHoldsNone() {
        tokens("b").initializeTokenSegments("slow", 1, new GlobalSequenceTrackingToken(1_042));
        tokens("b").fetchToken("slow", 0);
        publish(10);
        axon.start();
        catchUp.start();

        assertThatThrownBy(() -> catchUp.run(new DefaultApplicationArguments()))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageStartingWith("View slow has seen position 1042, but the events end before it");
    }

    private void publish(int events) {
        for (int i = 0; i < events; i++) {
            axon.eventStore()
                    .publish(GenericEventMessage.asEventMessage(
                            new AgencyRegistered("agency:" + i, "co-quan-" + i, "Cơ quan " + i)));
        }
    }

    private static StreamingEventProcessor processor(Configuration axon) {
        return axon.eventProcessingConfiguration()
                .eventProcessor("slow", StreamingEventProcessor.class)
                .orElseThrow();
    }

    private Lag lag(Configuration axon) {
        return new Lag(axon, this::stored);
    }

    private List<StoredToken> stored() {
        return new StoredTokens(documents.database(), WireSerializer.create()).read();
    }

    private TokenStore tokens(String node) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(documents.database())
                        .build())
                .serializer(WireSerializer.create())
                .contentType(String.class)
                .nodeId(node)
                .build();
    }

    private Configuration configuration(String node) {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> WireSerializer.create())
                .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                .configureEmbeddedEventStore(axon -> events);
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing
                .registerTokenStore(axon -> tokens(node))
                .usingPooledStreamingEventProcessors((axon, builder) -> builder.initialSegmentCount(2)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .claimExtensionThreshold(500)
                        .tokenClaimInterval(500))
                .byDefaultAssignTo("slow")
                .assignHandlerTypesMatching("idle", Idle.class::equals)
                .registerEventHandler(axon -> new Slow())
                .registerEventHandler(axon -> new Idle());
        return configurer.buildConfiguration();
    }

    /** Handles an event per permit. */
    private final class Slow {

        @EventHandler
        public void on(AgencyRegistered event) {
            permits.acquireUninterruptibly();
        }
    }

    private static final class Idle {

        @EventHandler
        public void on(PartyNamed event) {
            throw new AssertionError(event);
        }
    }
}
