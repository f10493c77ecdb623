package org.thidua.wire.setback;

/** What stood in the way. Travels between nodes by its name as the details of a failed command: never renamed. */
public enum Setback {
    /** another change of the same aggregate was stored first; nothing of this one was, and it may be tried at once */
    LOST_RACE,
    /** no node takes such commands at this moment, as while a server restarts; nothing was stored */
    NO_HANDLER,
    /** a store is away or has too much to do, and was not asked to store anything; nothing was stored */
    PUT_OFF,
    /** a store or server is away or too slow; what was sent to it may still have been stored */
    AWAY,
    /** more than a message between nodes may hold; it never fits */
    TOO_LARGE
}
