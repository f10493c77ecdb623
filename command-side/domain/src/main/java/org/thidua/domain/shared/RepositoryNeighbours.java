package org.thidua.domain.shared;

import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** {@link Neighbours} loaded from the repositories of the running configuration. */
public final class RepositoryNeighbours implements Neighbours {

    private final Configuration configuration;

    public RepositoryNeighbours(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public <A extends EventSourced, R> Optional<R> ask(Class<A> type, String id, Function<A, R> question) {
        try {
            return Optional.of(configuration.repository(type).load(id).invoke(question));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public <A extends EventSourced> void change(Class<A> type, String id, Consumer<A> act) {
        Repository<A> repository = configuration.repository(type);
        try {
            repository.loadOrCreate(id, () -> create(type, id)).execute(act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot load or create " + id, e);
        }
    }

    /**
     * Looks for a first event only. Loading the aggregate would lock it until the command at hand is on disk, and an
     * agency is asked for by every command about its people: they would pass one by one, and two commands that ask for
     * each other's aggregate would never pass. What exists cannot cease to, so there is nothing to lock for.
     */
    @Override
    public <A extends EventSourced> boolean exists(Class<A> type, String id) {
        DomainEventStream events = configuration.eventStore().readEvents(id);
        return events.hasNext() && type.getSimpleName().equals(events.peek().getType());
    }

    private static <A extends EventSourced> A create(Class<A> type, String id) throws ReflectiveOperationException {
        Constructor<A> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        A aggregate = constructor.newInstance();
        aggregate.identify(id);
        return aggregate;
    }
}
