package org.thidua.wire.vault;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Sealed;
import org.thidua.wire.store.StoredEvents;

/**
 * Recognises that a vault with nothing in it stands before events that somebody has sealed: going on would make a new
 * key for everybody and leave the old seals closed for ever.
 */
final class LostVault {

    private LostVault() {}

    /**
     * Looks at the events only when the vault is empty, and no further than to the first seal. Where there is none, there
     * are few events: nearly everything is about people.
     *
     * @param where names the vault for people
     * @throws VaultUnusable when there is a seal
     */
    static void refuse(KeyVault vault, StoredEvents events, String where) {
        if (vault.isEmpty() && hasSeals(events)) {
            throw new VaultUnusable(
                    "The vault " + where + " is new, but there are events sealed under keys of another one:"
                            + " stop, and restore the vault and its master key from their copies. If they are lost for good, start"
                            + " with THIDUA_VAULT_ACCEPT_LOSS=true; what was sealed then stays unreadable.");
        }
    }

    private static boolean hasSeals(StoredEvents events) {
        try (Stream<? extends TrackedEventMessage<?>> all = events.all()) {
            return all.anyMatch(event -> isSealedIn(event.getPayload()));
        }
    }

    private static boolean isSealedIn(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Sealed<?> sealed -> true;
            case Record held ->
                Arrays.stream(held.getClass().getRecordComponents())
                        .anyMatch(component -> isSealedIn(valueOf(held, component)));
            case Collection<?> several -> several.stream().anyMatch(LostVault::isSealedIn);
            default -> false;
        };
    }

    private static @Nullable Object valueOf(Record held, RecordComponent component) {
        try {
            return component.getAccessor().invoke(held);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("events are public records", e);
        }
    }
}
