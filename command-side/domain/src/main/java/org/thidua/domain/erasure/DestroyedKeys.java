package org.thidua.domain.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.shared.Event;

/**
 * The list of all destroyed keys, one stream, so that a vault restored from an older copy finds in one place what it
 * must destroy once more. Changed only by erasures, in their own unit of work.
 */
public class DestroyedKeys extends EventSourced {

    private final Set<String> erasures = new HashSet<>();

    protected DestroyedKeys() {}

    /** Enters the keys of a person; again for the same erasure changes nothing. */
    void enter(String erasureId, String personId, List<String> keyIds) {
        if (!erasures.contains(erasureId)) {
            happened(new KeysDestroyed(id(), erasureId, personId, keyIds));
        }
    }

    @Override
    protected void evolve(Event event) {
        switch ((DestroyedKeysEvent) event) {
            case KeysDestroyed it -> erasures.add(it.erasureId());
        }
    }
}
