package org.thidua.domain.shared;

import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.config.Configuration;
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

    private static <A extends EventSourced> A create(Class<A> type, String id) throws ReflectiveOperationException {
        Constructor<A> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        A aggregate = constructor.newInstance();
        aggregate.identify(id);
        return aggregate;
    }
}
