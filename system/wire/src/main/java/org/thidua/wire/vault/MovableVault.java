package org.thidua.wire.vault;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import org.thidua.wire.presence.Presence;

/** A vault whose entries can be taken to another one under the same master key, without any key being unwrapped. */
public interface MovableVault extends KeyVault {

    /** Reads all entries, the check first, a person's keys before the word that they are destroyed. */
    void entries(Consumer<VaultEntry> reader);

    /** What is kept here in the place of an entry of another vault. */
    Optional<VaultEntry> held(VaultEntry other);

    /** Takes entries of another vault that are not held yet, and never its check; they are on disk when this returns. */
    void add(List<VaultEntry> entries);

    /** Says that an import has begun: until {@link #importEnds} no service starts with this vault. */
    default void importBegins() {
        secret(VaultText.IMPORT_BEGUN);
    }

    /** Says that all of an import is there, here and in the other stores. */
    default void importEnds() {
        secret(VaultText.IMPORT_DONE);
    }

    /** Whether an import into it has come to its end. */
    default boolean hasEndedImport() {
        return isHeld(VaultText.IMPORT_DONE);
    }

    /** @throws VaultUnusable when an import has begun and not ended */
    default void refuseUnfinishedImport() {
        if (isHeld(VaultText.IMPORT_BEGUN) && !hasEndedImport()) {
            throw new VaultUnusable(
                    "An import into these stores was broken off: repeat it, it goes on where it ended.");
        }
    }

    private boolean isHeld(String secret) {
        return held(new VaultEntry.Secret(secret, "")).isPresent();
    }

    /**
     * Opens the vault that the settings name; makes it when there is none.
     *
     * @throws VaultUnusable when it must not be used
     */
    static MovableVault open(Environment settings) {
        VaultLocation location = VaultLocation.of(settings);
        return location.open(location.masterKey(settings), cause -> {}, new Presence("vault"));
    }

    /**
     * Opens the vault that the settings name and that must be there.
     *
     * @throws VaultUnusable when its master key is missing, or it must not be used
     */
    static MovableVault openExisting(Environment settings) {
        VaultLocation.of(settings).masterKey(settings).ofVault();
        return open(settings);
    }

    /**
     * Looks, before a vault is made or opened, whether the master key that the settings name is the one of another vault.
     *
     * @throws VaultUnusable when it is missing, open to others or another one
     */
    static void refuseOtherMasterKey(Environment settings, VaultEntry.Check other) {
        MasterKey master = VaultLocation.of(settings).masterKey(settings);
        if (!new KeyWrap(master.ofVault()).fits(VaultText.bytes(other.wrapped()), VaultText.CHECK)) {
            throw new VaultUnusable("The master key " + master + " is not the one that these keys are wrapped under:"
                    + " copy the one of the vault they come from.");
        }
    }
}
