package org.thidua.messages.shared;

import java.time.Instant;

/** An intention that one aggregate accepts or refuses as a whole; never stored. */
public interface Command {

    /** The aggregate that decides, for example {@code nomination:0198…}. */
    String id();

    /** Who asks, and in which role; the tie to the matter is checked by the aggregate. */
    Actor by();

    /** When the edge received the command: rules take the time from here and never ask a clock. */
    Instant at();
}
