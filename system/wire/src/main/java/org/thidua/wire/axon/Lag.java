package org.thidua.wire.axon;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far each event processor is behind the event store, by position. Positions have gaps, so a lag is an upper bound
 * of the events that are missing; 0 is exact.
 */
public final class Lag {

    private static final long BEFORE_THE_FIRST = -1;

    private final Configuration axon;

    public Lag(Configuration axon) {
        this.axon = axon;
    }

    /** The position of the newest event; -1 when there is none. */
    public long head() {
        return positionOf(axon.eventStore().createHeadToken());
    }

    /** The position up to which each processor of this process has handled everything; -1 before the first event. */
    public Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>();
        axon.eventProcessingConfiguration().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                positions.put(name, positionOf(streaming));
            }
        });
        return positions;
    }

    /** Events that a processor has yet to handle; 0 for one that this process does not run. */
    public long of(String processor) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(streaming -> Math.max(0, head() - positionOf(streaming)))
                .orElse(0L);
    }

    /** The slowest segment decides; one that is not claimed yet has handled nothing. */
    private static long positionOf(StreamingEventProcessor processor) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        return segments.stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(position -> position.orElse(BEFORE_THE_FIRST))
                .min()
                .orElse(BEFORE_THE_FIRST);
    }

    private static long positionOf(@Nullable TrackingToken token) {
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.orElse(BEFORE_THE_FIRST);
    }
}
