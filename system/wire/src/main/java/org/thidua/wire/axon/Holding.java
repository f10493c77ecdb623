package org.thidua.wire.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.mongo.StoredTokens;

/**
 * Which of the service's own work falls to this process. Work that belongs to the views of a processor is done by the
 * node that holds the processor's first segment, so that several nodes do not do it at the same moment; when that node
 * dies, the work moves with the segment. A hint and no lock: a node that was stalled may do once more what another one
 * has done, so the work must be safe to repeat.
 */
public final class Holding {

    private static final Logger log = LoggerFactory.getLogger(Holding.class);
    private static final int FIRST = 0;

    private final Configuration axon;
    private final Lag lag;
    private final Map<String, Long> heads = new ConcurrentHashMap<>();

    public Holding(Configuration axon, Lag lag) {
        this.axon = axon;
        this.lag = lag;
    }

    /**
     * Whether this process holds the first segment of a processor, and has handled in it what there was when it was
     * first asked after the claim. False for a processor that it does not run, and while the event store cannot say
     * what there is.
     */
    public boolean holds(String processor) {
        EventTrackerStatus first = firstSegment(processor);
        if (first == null) {
            heads.remove(processor);
            return false;
        }
        try {
            long head = heads.computeIfAbsent(processor, name -> lag.head());
            return StoredTokens.positionOf(first.getTrackingToken()) >= head;
        } catch (RuntimeException e) {
            log.debug("Work for {} waits for the event store", processor, e);
            return false;
        }
    }

    private @Nullable EventTrackerStatus firstSegment(String processor) {
        return axon.eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .map(streaming -> streaming.processingStatus().get(FIRST))
                .orElse(null);
    }
}
