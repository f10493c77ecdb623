package org.thidua.wire.vault;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.wire.store.StoredEvents;

/** The list of destroyed keys in the event store: what a vault restored from an older copy does not know. */
final class DestroyedKeys {

    private static final Logger log = LoggerFactory.getLogger(DestroyedKeys.class);

    private DestroyedKeys() {}

    /** Destroys in the vault what the list says was destroyed. */
    static void applyTo(KeyVault vault, StoredEvents events) {
        List<KeysDestroyed> back = events.readEvents(DestroyedKeysEvent.REGISTER_ID)
                .asStream()
                .map(event -> (KeysDestroyed) event.getPayload())
                .filter(gone -> vault.destroy(gone.personId(), gone.keyIds()))
                .toList();
        if (!back.isEmpty()) {
            log.warn(
                    "The vault is older than the events: destroyed once more the keys of {} people that were erased",
                    back.stream().map(KeysDestroyed::personId).distinct().count());
        }
    }
}
