package org.thidua.wire.axonserver;

import java.time.Instant;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Role;
import org.thidua.wire.axon.ConflictRetry;
import org.thidua.wire.axon.RejectionMapping;
import org.thidua.wire.serial.WireSerializer;

/** A node with the parts that {@link AxonServerConfiguration} gives it, without Spring. */
final class Node implements AutoCloseable {

    private static final Instant AT = Instant.parse("2013-01-02T01:00:00Z");

    final AxonServerConnectionManager connections;
    final WholeStreams store;
    final AxonServerCommandBus bus;
    final CommandGateway gateway;

    private final ConflictRetry retry = new ConflictRetry();

    private Node(AxonServerConnectionManager connections, WholeStreams store, AxonServerCommandBus bus) {
        this.connections = connections;
        this.store = store;
        this.bus = bus;
        this.gateway = DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(retry)
                .build();
    }

    /** @param servers {@code host:port}, several with commas */
    static Node of(String servers, String name) {
        var settings = org.axonframework.axonserver.connector.AxonServerConfiguration.builder()
                .servers(servers)
                .clientId(name)
                .componentName("thidua-test")
                .build();
        settings.setCommitTimeout(2000);
        settings.setMaxMessageSize(1 << 20);
        var serializer = WireSerializer.create();
        var connections = AxonServerConnectionManager.builder()
                .routingServers(servers)
                .axonServerConfiguration(settings)
                .build();
        connections.start();
        var store = WholeStreams.of(AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll()));
        var bus = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(new LocalSegment(SimpleCommandBus.builder()))
                .serializer(serializer)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build();
        bus.start();
        bus.registerHandlerInterceptor(new RejectionMapping());
        return new Node(connections, store, bus);
    }

    void take(RegistersAgencies handler) {
        bus.subscribe(
                RegisterAgency.class.getName(), message -> handler.register((RegisterAgency) message.getPayload()));
    }

    /** What the node is told to do when it is told to register an agency. */
    interface RegistersAgencies {
        Accepted register(RegisterAgency command);
    }

    /** Reads what there is and stores one event more. */
    Accepted append(RegisterAgency command) {
        long next = store.readEvents(command.id()).asStream().count();
        store.publish(event(command, next));
        return new Accepted(command.id(), next);
    }

    static DomainEventMessage<AgencyRegistered> event(RegisterAgency command, long sequence) {
        return new GenericDomainEventMessage<>(
                "Agency", command.id(), sequence, new AgencyRegistered(command.id(), command.code(), command.name()));
    }

    static RegisterAgency command(String id, String name) {
        return new RegisterAgency(id, "07", name, new Actor("person:cb-01", Role.ADMINISTRATOR, null), AT);
    }

    @Override
    public void close() {
        retry.close();
        connections.shutdown();
    }
}
