package org.thidua.wire.axon;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.thidua.wire.mongo.Claims;
import org.thidua.wire.mongo.Members;
import org.thidua.wire.mongo.StoredToken;

/**
 * The fair share of a node: the segments of a processor, shared among the nodes that work for it, rounded up. Axon asks
 * at each {@link Claims#INTERVAL}: a node claims no more than its share, and gives up what is above it when another node
 * has joined. When one dies the shares grow, and its segments are claimed as soon as its claims have timed out.
 */
public final class SegmentBalance implements MaxSegmentProvider {

    private final Members members;
    private final Supplier<List<StoredToken>> stored;

    /** @param stored the tokens of all nodes */
    public SegmentBalance(Members members, Supplier<List<StoredToken>> stored) {
        this.members = members;
        this.stored = stored;
    }

    @Override
    public int getMaxSegments(String processor) {
        int nodes = members.workingFor(processor);
        if (nodes == 1) {
            return Short.MAX_VALUE;
        }
        long segments = stored.get().stream()
                .filter(token -> token.processor().equals(processor))
                .count();
        return Math.toIntExact(Math.max(1, Math.ceilDiv(segments, nodes)));
    }
}
