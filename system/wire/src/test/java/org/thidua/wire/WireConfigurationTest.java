package org.thidua.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.thidua.messages.shared.RejectionCode.INVALID_VALUE;
import static org.thidua.messages.shared.RejectionCode.NOT_FOUND;

import com.thoughtworks.xstream.XStream;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.Role;
import org.thidua.wire.axon.CatchUp;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.axon.MisconfiguredException;
import org.thidua.wire.axon.Rejections;
import org.thidua.wire.mongo.EmbeddedMongo;
import org.thidua.wire.mongo.NameInUse;
import org.thidua.wire.serial.WireSerializer;
import org.thidua.wire.store.Durability;
import org.thidua.wire.store.DurabilityLost;
import org.thidua.wire.store.EventDatabase;

/** The wiring started by Spring Boot on an empty folder, stopped, and started again. */
class WireConfigurationTest {

    private static final Actor HEAD = new Actor("person:cb-01", Role.HEAD, "agency:01");
    private static final Instant AT = Instant.parse("2013-04-15T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasAcceptedIsStoredUnderItsLogicalNameAndThereAfterARestart() {
        try (var first = start()) {
            Accepted accepted = first.getBean(CommandGateway.class)
                    .sendAndWait(new Desk.Register("agency:01", "Cơ quan 01", HEAD, AT));

            assertThat(accepted).isEqualTo(new Accepted("agency:01", 0));
            Map<String, @Nullable Object> row = new JdbcTemplate(first.getBean(DataSource.class))
                    .queryForMap("select payload_type, payload_revision, sequence_number from domain_event_entry");
            assertThat(row)
                    .containsEntry("payload_type", "agency.registered")
                    .containsEntry("payload_revision", "1")
                    .containsEntry("sequence_number", 0L);
        }
        try (var second = start()) {
            var events = second.getBean(EventStore.class)
                    .readEvents("agency:01")
                    .asStream()
                    .toList();

            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.getPayload()).isEqualTo(new AgencyRegistered("agency:01", "desk", "Cơ quan 01"));
                assertThat(event.getMetaData())
                        .containsEntry(MetadataKeys.ACTOR, "person:cb-01")
                        .containsEntry(MetadataKeys.ROLE, "head")
                        .containsKeys(MetadataKeys.CORRELATION_ID, MetadataKeys.TRACE_ID);
            });
        }
    }

    @Test
    void aRestartedServiceIsReadyOnlyWhenItsViewsHaveSeenEverything() {
        try (var first = start()) {
            for (int i = 0; i < 250; i++) {
                first.getBean(CommandGateway.class)
                        .sendAndWait(new Desk.Register("agency:" + i, "Cơ quan " + i, HEAD, AT));
            }
        }
        try (var second = start()) {
            assertThat(second.getBean(CatchUp.class).isCaughtUp()).isTrue();
            assertThat(second.getBean(ApplicationAvailability.class).getReadinessState())
                    .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
            assertThat(second.getBean(Roll.class).seen()).hasSize(250);
            assertThat(second.getBean(Lag.class).of("roll")).isZero();
        }
    }

    @Test
    void aRefusalReachesTheCallerWithItsCodeAndStoresNothing() {
        try (var service = start()) {
            Throwable refused = catchThrowable(() ->
                    service.getBean(CommandGateway.class).sendAndWait(new Desk.Register("agency:02", " ", HEAD, AT)));

            assertThat(Rejections.of(refused)).contains(Rejection.of(INVALID_VALUE, "field", "name"));
            assertThat(service.getBean(Lag.class).head()).isEqualTo(-1);
        }
    }

    @Test
    void aCommandToAnUnknownAggregateIsRefusedAsNotFound() {
        try (var service = start()) {
            Throwable refused = catchThrowable(() -> service.getBean(CommandGateway.class)
                    .sendAndWait(new Desk.Rename("agency:99", "Cơ quan 99", HEAD, AT)));

            assertThat(Rejections.of(refused)).contains(Rejection.of(NOT_FOUND, "id", "agency:99"));
        }
    }

    @Test
    void nothingOfAxonFillsInForAMissingBean() {
        try (var service = start()) {
            assertThat(service.getBeansOfType(EventBus.class)).hasSize(1);
            assertThat(service.getBeansOfType(TransactionManager.class)).hasSize(1);
            assertThat(service.getBeansOfType(TokenStore.class)).hasSize(1);
            assertThat(service.getBeansOfType(SagaStore.class)).isEmpty();
            assertThat(service.getBeansOfType(XStream.class)).isEmpty();
            assertThat(service.getBeansOfType(UpdateChecker.class)).isEmpty();
            assertThat(service.getBeansOfType(CorrelationDataProvider.class)).hasSize(2);
            assertThat(service.getBeansOfType(Serializer.class).values()).hasOnlyElementsOfType(WireSerializer.class);
            assertThat(service.getBean(org.axonframework.config.Configuration.class)
                            .eventProcessingConfiguration()
                            .eventProcessors())
                    .containsOnlyKeys("roll")
                    .allSatisfy((name, processor) ->
                            assertThat(processor).isInstanceOf(PooledStreamingEventProcessor.class));
        }
    }

    @Test
    void aServiceWhoseCommitsNoLongerReachTheDiskAsksToBeRestarted() {
        try (var service = start()) {
            new JdbcTemplate(service.getBean(DataSource.class)).execute("SHUTDOWN IMMEDIATELY");

            assertThatThrownBy(() -> service.getBean(Durability.class).commit(() -> {}))
                    .isInstanceOf(DurabilityLost.class);

            service.getBean(EventDatabase.class).durability().close(); // Waits until the flusher has told.
            assertThat(service.getBean(ApplicationAvailability.class).getLivenessState())
                    .isEqualTo(LivenessState.BROKEN);
        }
    }

    @Test
    void theLagOfEachViewIsAMetric() {
        try (var service = start()) {
            for (String name : List.of("thidua.view.lag.events", "thidua.view.lag.seconds")) {
                assertThat(service.getBean(MeterRegistry.class)
                                .get(name)
                                .tag("processor", "roll")
                                .gauge()
                                .value())
                        .isZero();
            }
        }
    }

    @Test
    void aProbeOfReadinessAsksForTheStoreAndForTheLag() {
        try (var service = start()) {
            assertThat(service.getBean(HealthEndpoint.class).healthForPath("readiness"))
                    .isInstanceOfSatisfying(CompositeHealthDescriptor.class, readiness -> {
                        assertThat(readiness.getComponents()).containsKeys("readinessState", "eventStore", "lag");
                        assertThat(readiness.getStatus()).isEqualTo(Status.UP);
                    });
        }
    }

    @Test
    void aSecondProcessOfTheSameNameIsRefusedInOneLine() {
        try (var server = EmbeddedMongo.start();
                var first = start("--MONGODB_URI=" + server.uri())) {
            assertThatThrownBy(() -> start(
                            "--MONGODB_URI=" + server.uri(),
                            "--thidua.data=" + folder.resolve("second"),
                            "--thidua.vault.master-key=" + folder.resolve("vault/master.key")))
                    .hasRootCauseInstanceOf(NameInUse.class)
                    .rootCause()
                    .hasMessageStartingWith("THIDUA_NODE is standalone, and so is that of another process");
            assertThat(first.getBean(CatchUp.class).isCaughtUp()).isTrue();
        }
    }

    @Test
    void aMissingPartFailsTheStartInsteadOfStoringNothing() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Service.class, TokensInMemory.class)
                        .web(WebApplicationType.NONE)
                        .properties(Map.of("thidua.data", folder.toString()))
                        .run())
                .isInstanceOf(MisconfiguredException.class)
                .hasMessage("The positions of the event processors would be forgotten: "
                        + InMemoryTokenStore.class.getName());
    }

    /** Axon's fallback, brought in by mistake. */
    @Configuration(proxyBeanMethods = false)
    static class TokensInMemory {

        @Bean
        @Primary
        TokenStore forgetful() {
            return new InMemoryTokenStore();
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("thidua.data", folder.toString()))
                .run(arguments);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(WireConfiguration.class)
    static class Service {

        @Bean
        ConfigurerModule desk() {
            return configurer -> configurer.configureAggregate(Desk.class);
        }

        @Bean
        Roll roll() {
            return new Roll();
        }
    }
}
