package org.thidua.views.audit;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A check as all nodes read it; public because the codec of the driver reads it by reflection.
 *
 * @param node that runs it
 * @param seenAt when that node last said so, by its own clock
 */
public record StoredReplay(@BsonId String id, String node, Instant seenAt, Replay replay) {

    /** Twenty times as long as a node that runs a check is silent; clocks of nodes may differ by half of it. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** Whether somebody may still be at work on it. */
    boolean isAlive(Instant now) {
        return replay.isUnderWay() && now.isBefore(seenAt.plus(SILENCE));
    }

    /** How it stands, for a reader. */
    Replay asOf(Instant now) {
        return replay.isUnderWay() && !isAlive(now) ? replay.broken("the node " + node + " has stopped") : replay;
    }
}
