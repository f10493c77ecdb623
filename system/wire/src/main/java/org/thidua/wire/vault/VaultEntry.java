package org.thidua.wire.vault;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;

/**
 * One thing that a vault keeps, as it may leave the vault: what is secret is wrapped under the master key, in base64url
 * without padding. It is bound to its place by name and not to the vault, so that it opens in any other one under the
 * same master key.
 */
public sealed interface VaultEntry {

    /** What tells whether a master key is the one of the vault; a vault has one. */
    record Check(String wrapped) implements VaultEntry {}

    /** A secret of the service, such as the one that the digests of requests are made with. */
    record Secret(String name, String wrapped) implements VaultEntry {}

    /**
     * A key of a person.
     *
     * @param kid its id and version
     * @param wrapped nothing once it was destroyed
     */
    record Key(
            String kid,
            String subjectId,
            Purpose purpose,
            @Nullable String wrapped) implements VaultEntry {}

    /** All keys of the person were destroyed, and no new ones are made. */
    record GonePerson(String subjectId) implements VaultEntry {}

    /** A key was destroyed that the vault itself never held. */
    record GoneKey(String kid, String subjectId) implements VaultEntry {}
}
