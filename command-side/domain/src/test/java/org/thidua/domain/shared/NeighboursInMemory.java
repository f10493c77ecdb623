package org.thidua.domain.shared;

import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.thidua.messages.shared.Event;

/** Neighbours folded from given events: the real aggregates, only without a store. Can be asked, not changed. */
public final class NeighboursInMemory implements Neighbours {

    private final Map<String, EventSourced> byId = new HashMap<>();

    /** An aggregate to which this has happened. */
    public NeighboursInMemory given(Class<? extends EventSourced> type, String id, Event... events) {
        try {
            Constructor<? extends EventSourced> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            EventSourced aggregate = constructor.newInstance();
            aggregate.identify(id);
            for (Event event : events) {
                aggregate.evolve(event);
            }
            byId.put(id, aggregate);
            return this;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <A extends EventSourced, R> Optional<R> ask(Class<A> type, String id, Function<A, R> question) {
        return Optional.ofNullable(byId.get(id))
                .filter(type::isInstance)
                .map(type::cast)
                .map(question);
    }

    @Override
    public <A extends EventSourced> boolean exists(Class<A> type, String id) {
        return type.isInstance(byId.get(id));
    }

    @Override
    public <A extends EventSourced> void change(Class<A> type, String id, Consumer<A> act) {
        throw new UnsupportedOperationException("two aggregates change together only in a test on a real store");
    }
}
