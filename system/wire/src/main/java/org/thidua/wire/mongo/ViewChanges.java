package org.thidua.wire.mongo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of this node which documents a batch has written, after they have reached the store. A hint to look
 * again, nothing more: other nodes hear nothing, a redelivered batch is told twice, and a listener that fails is
 * logged and does not stop the batch. Listeners run on the processor's thread and must return at once.
 */
public final class ViewChanges {

    private static final Logger log = LoggerFactory.getLogger(ViewChanges.class);

    private final List<Consumer<List<Written>>> listeners = new CopyOnWriteArrayList<>();

    /** Listens until the answer is closed. */
    public Subscription listen(Consumer<List<Written>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(List<Written> written) {
        if (written.isEmpty()) {
            return;
        }
        for (Consumer<List<Written>> listener : listeners) {
            try {
                listener.accept(written);
            } catch (RuntimeException e) {
                log.warn("A listener to view changes failed", e);
            }
        }
    }

    /** A listener's place; closing it ends the listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
