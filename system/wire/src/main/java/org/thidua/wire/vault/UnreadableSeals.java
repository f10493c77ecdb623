package org.thidua.wire.vault;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.seal.Opened.Why;

/**
 * Seals met since the start that should open and do not: somebody changed what is stored, or a vault was lost. Each
 * place is logged once; each time is counted in {@code thidua.seals.unreadable}, tag {@code why}.
 */
public final class UnreadableSeals {

    /** How many places are logged and kept. */
    static final int KEPT = 1_000;

    /** Where a seal was met; none of it is content. */
    record Place(Why why, String event, String aggregateId, String field, String kid) {}

    private static final Logger log = LoggerFactory.getLogger(UnreadableSeals.class);

    private final Iterable<MeterRegistry> registries;
    private final Set<Place> places = Collections.synchronizedSet(new LinkedHashSet<>());

    public UnreadableSeals(Iterable<MeterRegistry> registries) {
        this.registries = registries;
    }

    void met(Why why, String event, String aggregateId, String field, String kid) {
        for (MeterRegistry registry : registries) {
            registry.counter("thidua.seals.unreadable", "why", why.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
        var place = new Place(why, event, aggregateId, field, KeyIds.isOne(kid) ? kid : "malformed");
        if (places.size() < KEPT && places.add(place)) {
            log.error(
                    "A seal does not open ({}): {} of {}, field {}, key {}",
                    why,
                    event,
                    aggregateId,
                    field,
                    place.kid());
        }
    }

    /** The first places, at most so many. */
    List<Place> first(int most) {
        synchronized (places) {
            return new ArrayList<>(places).stream().limit(most).toList();
        }
    }
}
