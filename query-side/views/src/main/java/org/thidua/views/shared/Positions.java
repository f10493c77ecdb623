package org.thidua.views.shared;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The place of an event among all events: the position of its token. The two are the same because appends commit in the
 * order of their positions, so that no event is ever read after a later one; a token that filled a gap would name the
 * later one.
 */
public final class Positions {

    private Positions() {}

    /** @throws IllegalArgumentException when the token has no position */
    public static long of(TrackedEventMessage<?> event) {
        return event.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalArgumentException("no position in " + event.trackingToken()));
    }
}
