package org.thidua.wire.serial;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * The chain that lifts stored events to their current revision before they are read. One upcaster per step
 * ({@code ballot.closed} from 1 to 2), oldest first, over {@code tools.jackson.databind.JsonNode}; the contract file of
 * every revision that was ever stored stays and is read through this chain by a test.
 */
public final class Upcasters {

    /** In the order in which revisions came into being. */
    private static final List<EventUpcaster> STEPS = List.of(new AwardEnteredKnowsBasis());

    private Upcasters() {}

    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(STEPS);
    }
}
