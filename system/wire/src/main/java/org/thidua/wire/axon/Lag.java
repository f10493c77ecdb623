package org.thidua.wire.axon;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.thidua.wire.mongo.StoredToken;
import org.thidua.wire.mongo.StoredTokens;

/**
 * How far each event processor is behind the event store, by position, whichever nodes hold its segments. Positions have
 * gaps, so a lag is an upper bound of the events that are missing; 0 is exact.
 *
 * <p>The slowest segment decides. What a segment of this node has handled is known here at once; of the others the
 * stored tokens tell, which are read at most five times a second and are some seconds late for a segment that meets no
 * events of its own.
 */
public final class Lag {

    private static final long BEFORE_THE_FIRST = -1;

    private final Configuration axon;
    private final Supplier<List<StoredToken>> stored;

    /** @param stored the tokens of all nodes; asked often, so see {@link StoredTokens#recent} */
    public Lag(Configuration axon, Supplier<List<StoredToken>> stored) {
        this.axon = axon;
        this.stored = stored;
    }

    /** The position of the newest event; -1 when there is none. */
    public long head() {
        return StoredTokens.positionOf(axon.eventStore().createHeadToken());
    }

    /**
     * The position up to which each processor that this process runs too has handled everything; -1 before the first
     * event, and for one of which a segment is missing.
     */
    public Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        processors().forEach(processor -> positions.put(processor, position(processor)));
        return positions;
    }

    /** The processors that this process runs. */
    public Set<String> processors() {
        Set<String> names = new TreeSet<>();
        axon.eventProcessingConfiguration().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor) {
                names.add(name);
            }
        });
        return names;
    }

    /** The position up to which a processor has handled everything, also one that only other processes run. */
    public long position(String processor) {
        Map<Integer, EventTrackerStatus> held = axon.eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .orElse(Map.of());
        Map<Segment, Long> positions = new HashMap<>();
        held.values()
                .forEach(segment ->
                        positions.put(segment.getSegment(), StoredTokens.positionOf(segment.getTrackingToken())));
        if (!areAll(positions.keySet())) {
            for (StoredToken token : stored.get()) {
                if (token.processor().equals(processor)) {
                    positions.putIfAbsent(token.segment(), token.position());
                }
            }
        }
        return areAll(positions.keySet())
                ? positions.values().stream()
                        .mapToLong(position -> position)
                        .min()
                        .orElse(BEFORE_THE_FIRST)
                : BEFORE_THE_FIRST;
    }

    /** Events that a processor has yet to handle. */
    public long of(String processor) {
        return Math.max(0, head() - position(processor));
    }

    /**
     * Whether all nodes together have handled everything up to a position, in each of some processors. A processor that
     * never ran on this document store has not, unless the position is that before the first event.
     */
    public boolean reachedEverywhere(Collection<String> processors, long position) {
        return processors.stream().allMatch(processor -> position(processor) >= position);
    }

    /** Each bit of the mask halves the share of the events. */
    private static boolean areAll(Collection<Segment> segments) {
        return segments.stream()
                        .mapToDouble(segment -> 1.0 / (segment.getMask() + 1))
                        .sum()
                == 1.0;
    }
}
