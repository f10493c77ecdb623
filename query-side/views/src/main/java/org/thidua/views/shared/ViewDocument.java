package org.thidua.views.shared;

import java.util.Collection;
import java.util.List;

/**
 * A view in the store, with how far it has come.
 *
 * @param id {@code _id}: the aggregate it shows, or the position of the event it shows
 * @param version number of the last event folded into it among those of its aggregate
 * @param position place of that event among all events
 * @param keys ids of the keys that opened what is in it, sorted; in the history, of those that would open it
 * @param view what readers see
 */
public record ViewDocument<V>(Object id, long version, long position, List<String> keys, V view) {

    public ViewDocument {
        keys = List.copyOf(keys);
    }

    /** Whether one of the keys was used for it. */
    boolean uses(Collection<String> some) {
        return keys.stream().anyMatch(some::contains);
    }
}
