package org.thidua.wire.mongo;

import java.time.Duration;

/**
 * How long a node may be silent before others take over its segments. A node looks after its claims at each
 * {@link #INTERVAL}, so the segments of one that dies move within {@link #TIMEOUT} and {@link #INTERVAL}, nine seconds;
 * one that stands still for a collection of garbage keeps them for {@link #TIMEOUT} less {@link #EXTENSION} and
 * {@link #INTERVAL}, five seconds. One that has lost them writes nothing more, see {@link FlushingTokenStore}; only one that stands still for longer
 * between asking for its claim and writing can put older documents back, which the next event of each mends.
 *
 * <p>Claims carry the time of their owner's clock: clocks of nodes must agree within a few seconds.
 */
public final class Claims {

    /** After this time without being extended a claim may be taken by another node. */
    public static final Duration TIMEOUT = Duration.ofSeconds(8);

    /** A claim is extended when it is older than this; so is the position of a segment without events of its own. */
    public static final Duration EXTENSION = Duration.ofSeconds(2);

    /** How often a node looks after its claims and for segments that nobody claims. */
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private Claims() {}
}
