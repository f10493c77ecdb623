package org.thidua.wire;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.time.TimeLimits;
import org.thidua.wire.award.CatalogueFiles;
import org.thidua.wire.award.CatalogueJson;
import org.thidua.wire.axon.ActorMetadata;
import org.thidua.wire.axon.ActorRequired;
import org.thidua.wire.axon.CatchUp;
import org.thidua.wire.axon.ConflictRetry;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.axon.NodesConfiguration;
import org.thidua.wire.axon.RejectionMapping;
import org.thidua.wire.axon.SegmentBalance;
import org.thidua.wire.axon.StartUpAssertion;
import org.thidua.wire.axonserver.AxonServerConfiguration;
import org.thidua.wire.calendar.CalendarFiles;
import org.thidua.wire.evidence.EvidenceFiles;
import org.thidua.wire.evidence.EvidenceStore;
import org.thidua.wire.mongo.Claims;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.MongoConfiguration;
import org.thidua.wire.mongo.StoredTokens;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.presence.StoreHealth;
import org.thidua.wire.presence.Stores;
import org.thidua.wire.serial.Upcasters;
import org.thidua.wire.serial.WireSerializer;
import org.thidua.wire.store.JdbcStoreConfiguration;
import org.thidua.wire.vault.VaultConfiguration;

/**
 * Everything between the domain and the stores, as explicit beans: nothing here is left to Axon's auto-configuration,
 * which on Spring Boot 4 runs too early and falls back in silence. {@link StartUpAssertion} guards what remains.
 *
 * <p>Where events are kept is one of two configurations, {@link JdbcStoreConfiguration} or
 * {@link AxonServerConfiguration}; nothing else knows which. The defaults of Axon's own settings are in
 * {@code defaults.properties} beside this class. The {@link TokenStore} comes from {@link MongoConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    JdbcStoreConfiguration.class,
    AxonServerConfiguration.class,
    MongoConfiguration.class,
    NodesConfiguration.class,
    VaultConfiguration.class
})
@PropertySource("classpath:org/thidua/wire/defaults.properties")
public class WireConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WireConfiguration.class);

    private static final int BATCH = 200;

    static {
        // Axon Server keeps no more of an event's time, which must be the same wherever the event is moved to.
        GenericEventMessage.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    // --- how messages are written down

    @Bean
    EventUpcasterChain upcasters() {
        return Upcasters.chain();
    }

    @Bean
    @Primary
    WireSerializer serializer() {
        return WireSerializer.create();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(WireSerializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(WireSerializer serializer) {
        return serializer;
    }

    // --- the rules that are data

    @Bean
    CatalogueJson catalogueJson() {
        return new CatalogueJson();
    }

    @Bean
    Catalogue catalogue(Environment settings) {
        CatalogueFiles files = CatalogueFiles.bundled()
                .withRegulationsIn(Path.of(settings.getProperty("thidua.data", "./data"), "regulations"));
        // One line per time, not one per award.
        files.gaps().stream()
                .map(gap -> gap.from() + " to " + gap.to())
                .distinct()
                .forEach(time -> log.info("The award catalogue has no rules from {}", time));
        return files.catalogue();
    }

    @Bean
    TimeLimits timeLimits() {
        return CalendarFiles.bundled();
    }

    // --- where files live

    @Bean
    EvidenceFiles evidenceFiles(EvidenceStore store) {
        return new EvidenceFiles(store);
    }

    @Bean
    EvidenceStore evidenceStore(Environment settings, DocumentStore documents) {
        return EvidenceStore.of(settings, documents.isInMemory() ? null : documents.beside("-files"));
    }

    // --- whether the stores answer

    @Bean
    Stores stores(
            @Qualifier("eventStorePresence") Presence events,
            DocumentStore documents,
            @Qualifier("vaultPresence") Presence vault) {
        return new Stores(events, documents.presence(), vault);
    }

    @Bean
    StoreHealth vaultHealthIndicator(@Qualifier("vaultPresence") Presence presence) {
        return new StoreHealth(presence);
    }

    // --- how commands travel

    @Bean
    ConflictRetry conflictRetry() {
        return new ConflictRetry();
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, ConflictRetry retry) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(retry)
                .build();
    }

    @Bean
    ActorMetadata actorMetadata() {
        return new ActorMetadata();
    }

    @Bean
    @Order(1)
    RejectionMapping rejectionMapping() {
        return new RejectionMapping();
    }

    @Bean
    @Order(2)
    ActorRequired actorRequired() {
        return new ActorRequired();
    }

    /** Axon's own, which it leaves out as soon as there is any other provider. */
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider(MetadataKeys.CORRELATION_ID, MetadataKeys.TRACE_ID);
    }

    @Bean
    CorrelationDataProvider copiedToEvents() {
        return new SimpleCorrelationDataProvider(MetadataKeys.COPIED_TO_EVENTS.toArray(String[]::new));
    }

    // --- how events reach the views

    /**
     * Pooled processors with one segment and large batches; a failing handler stops its processor, which tries again,
     * where Axon's default would log the event and go on without it. They write documents alone: a transaction of the
     * event store around each batch would only make them fail with it.
     */
    @Bean
    ConfigurerModule eventProcessing(SegmentBalance balance) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerPooledStreamingEventProcessorConfiguration((axon, builder) -> builder.initialSegmentCount(1)
                        .batchSize(BATCH)
                        .maxSegmentProvider(balance)
                        .tokenClaimInterval(Claims.INTERVAL.toMillis())
                        .claimExtensionThreshold(Claims.EXTENSION.toMillis())
                        .enableCoordinatorClaimExtension()
                        .transactionManager(NoTransactionManager.INSTANCE))
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }

    @Bean
    Lag lag(org.axonframework.config.Configuration axon, StoredTokens tokens) {
        return new Lag(axon, tokens::recent);
    }

    @Bean
    CatchUp catchUp(Lag lag) {
        return new CatchUp(lag);
    }

    @Bean
    StartUpAssertion startUpAssertion(
            EventBus events,
            TransactionManager transactions,
            ObjectProvider<TokenStore> tokens,
            org.axonframework.config.Configuration axon) {
        return new StartUpAssertion(
                events,
                transactions,
                tokens.stream().toList(),
                List.of(axon.serializer(), axon.messageSerializer(), axon.eventSerializer()));
    }
}
