package org.thidua.wire.mongo;

/** A document about something that changes. */
public interface Versioned {

    /** What it is about. */
    String id();

    /** Grows when there is something new to do about it. */
    long version();
}
