package org.thidua.wire.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The place of each event among all events.
 *
 * <p>Axon's {@code GapAwareTrackingToken} says how far a reader has come, which is not the same: an event that was
 * committed after a later one fills a gap, and its token then has the index of that later one. Whoever takes it for the
 * position gives two events one place. The engine notes the true index of those events when it reads them.
 */
public final class EventPositions {

    private static final int NOTED = 100_000;

    private final Map<String, Long> late = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > NOTED;
        }
    });

    void noteLate(String eventId, long position) {
        late.put(eventId, position);
    }

    /**
     * The place of an event.
     *
     * @throws IllegalArgumentException when its token has no position
     */
    public long of(TrackedEventMessage<?> event) {
        Long noted = late.isEmpty() ? null : late.get(event.getIdentifier());
        return noted == null ? ofToken(event) : noted;
    }

    /** The place that the token says; the true one in a store that never delivers late. */
    public static long ofToken(TrackedEventMessage<?> event) {
        return event.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalArgumentException("no position in " + event.trackingToken()));
    }
}
