package org.thidua.wire.axon;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * When the event store was first seen to hold each of its last positions, to tell since when a view is behind. Keeps what
 * somebody has yet to handle, at most an hour of changes each second; of a longer lag the beginning is kept.
 */
final class HeadTimes {

    private static final int KEPT = 3600;

    private final NavigableMap<Long, Long> nanosByHead = new ConcurrentSkipListMap<>();

    /** The newest position at a moment. */
    void note(long head, long nanos) {
        nanosByHead.putIfAbsent(head, nanos);
        if (nanosByHead.size() > KEPT) {
            nanosByHead.remove(nanosByHead.higherKey(nanosByHead.firstKey()));
        }
    }

    /** All have handled everything up to a position. */
    void forget(long position) {
        nanosByHead.headMap(Math.min(position, newest()), false).clear();
    }

    /** The newest position that was noted; -1 when there is none. */
    long newest() {
        return nanosByHead.isEmpty() ? -1 : nanosByHead.lastKey();
    }

    /** How long ago the store was first seen to hold an event after a position; zero when it holds none. */
    Duration since(long position, long nanos) {
        Map.Entry<Long, Long> first = nanosByHead.higherEntry(position);
        return first == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, nanos - first.getValue()));
    }
}
