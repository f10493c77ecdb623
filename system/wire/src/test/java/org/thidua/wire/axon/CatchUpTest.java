package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.DefaultApplicationArguments;
import org.thidua.messages.pledge.PartyNamed;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.wire.serial.WireSerializer;

@Timeout(60)
class CatchUpTest {

    private final Semaphore permits = new Semaphore(0);
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final Configuration axon = configuration();
    private final Lag lag = new Lag(axon);
    private final CatchUp catchUp = new CatchUp(lag);

    @AfterEach
    void stop() {
        permits.release(1_000);
        axon.shutdown();
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
        tokens.initializeTokenSegments("slow", 2, new GlobalSequenceTrackingToken(1_042));
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

    private void publish(int events) {
        for (int i = 0; i < events; i++) {
            axon.eventStore()
                    .publish(GenericEventMessage.asEventMessage(
                            new AgencyRegistered("agency:" + i, "co-quan-" + i, "Cơ quan " + i)));
        }
    }

    private Configuration configuration() {
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> WireSerializer.create())
                .configureTransactionManager(axon -> NoTransactionManager.INSTANCE)
                .configureEmbeddedEventStore(axon -> new InMemoryEventStorageEngine());
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing
                .registerTokenStore(axon -> tokens)
                .usingPooledStreamingEventProcessors((axon, builder) ->
                        builder.initialSegmentCount(2).initialToken(StreamableMessageSource::createTailToken))
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
