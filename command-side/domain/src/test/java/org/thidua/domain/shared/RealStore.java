package org.thidua.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.AggregateModule;
import org.thidua.domain.erasure.ErasureRules;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;

/**
 * Several aggregates on a running configuration with an event store in memory: for commands that change two of them in
 * one unit of work. Where one aggregate changes and others are only asked, the aggregate fixture suffices.
 */
public final class RealStore implements AutoCloseable {

    /** Seven days to call an erasure off, ninety to complain about a decision. */
    public static final ErasureRules ERASURE_RULES = new ErasureRules(Duration.ofDays(7), 90);

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final SealsInMemory seals = new SealsInMemory();
    private final Configuration configuration;
    private List<Event> stored = List.of();
    private @Nullable Accepted accepted;
    private @Nullable Rejection rejection;

    /** Every aggregate of the domain; nominations and ballots are judged by this catalogue. */
    public RealStore(Catalogue catalogue) {
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(running -> engine)
                .configureCorrelationDataProviders(running -> List.of(
                        new SimpleCorrelationDataProvider(MetadataKeys.COPIED_TO_EVENTS.toArray(String[]::new))));
        new AggregateModule(catalogue, seals, ERASURE_RULES, PlainCalendar.TIME_LIMITS).configureModule(configurer);
        configuration = configurer.start();
    }

    /** Every aggregate of the domain, where no award matters. */
    public RealStore() {
        this(new Catalogue(List.of()));
    }

    /** This has happened to one aggregate, after what has already happened to it. */
    public RealStore given(Class<? extends EventSourced> type, String id, Event... events) {
        long next = engine.lastSequenceNumberFor(id).map(last -> last + 1).orElse(0L);
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (Event event : events) {
            messages.add(new GenericDomainEventMessage<>(type.getSimpleName(), id, next++, event));
        }
        engine.appendEvents(messages);
        return this;
    }

    /** The keys of a person have been destroyed, whether or not an event says so already. */
    public RealStore keysDestroyed(String personId) {
        seals.erased(personId);
        return this;
    }

    /** Sends a command and remembers what it stored, or why it was refused. */
    public RealStore when(Command command) {
        return when(command, Map.of());
    }

    /** Sends a command with metadata, as the edge does. */
    public RealStore when(Command command, Map<String, String> metaData) {
        int before = history().size();
        accepted = null;
        rejection = null;
        try {
            accepted = send(command, metaData);
        } catch (Rejected refused) {
            rejection = refused.rejection();
        }
        List<Event> after = history();
        stored = after.subList(before, after.size());
        return this;
    }

    /** Sends a command from any thread and remembers nothing. */
    public Accepted send(Command command, Map<String, String> metaData) {
        return configuration.commandGateway().sendAndWait(new GenericCommandMessage<Command>(command, metaData));
    }

    /** What command handlers are given to ask other aggregates. */
    public Neighbours neighbours() {
        return configuration.getComponent(Neighbours.class);
    }

    /** The last command was accepted and stored exactly these events, in this order, of whichever aggregates. */
    public RealStore thenEvents(Event... expected) {
        assertThat(rejection).as("refusal of the last command").isNull();
        assertThat(stored).containsExactly(expected);
        return this;
    }

    /** The last command was accepted with this answer. */
    public RealStore thenAnswered(Accepted expected) {
        assertThat(accepted).isEqualTo(expected);
        return this;
    }

    /** The last command was refused for this reason with these facts, and nothing was stored. */
    public RealStore thenRefused(RejectionCode code, Object... namesAndValues) {
        if (rejection == null) {
            fail("the command was accepted and stored " + stored);
        }
        assertThat(rejection).isEqualTo(Rejection.of(code, namesAndValues));
        assertThat(stored).isEmpty();
        return this;
    }

    /** Why the last command was refused, if it was. */
    public @Nullable Rejection refusal() {
        return rejection;
    }

    /** Every event of every aggregate, in the order of storing. */
    public List<Event> history() {
        try (Stream<? extends Message<?>> events = engine.readEvents(null, false)) {
            return events.map(message -> (Event) message.getPayload()).toList();
        }
    }

    @Override
    public void close() {
        configuration.shutdown();
    }
}
