package org.thidua.wire.move;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.wire.vault.VaultEntry;

/** A {@link VaultEntry} as one line of JSON. */
record KeyEntryLine(
        Kind kind,
        @Nullable String kid,
        @Nullable String subject,
        @Nullable Purpose purpose,
        @Nullable String name,
        @Nullable String wrapped) {

    enum Kind {
        CHECK,
        SECRET,
        KEY,
        GONE_PERSON,
        GONE_KEY
    }

    static KeyEntryLine of(VaultEntry entry) {
        return switch (entry) {
            case VaultEntry.Check(String wrapped) -> new KeyEntryLine(Kind.CHECK, null, null, null, null, wrapped);
            case VaultEntry.Secret(String name, String wrapped) ->
                new KeyEntryLine(Kind.SECRET, null, null, null, name, wrapped);
            case VaultEntry.Key(String kid, String subject, Purpose purpose, var wrapped) ->
                new KeyEntryLine(Kind.KEY, kid, subject, purpose, null, wrapped);
            case VaultEntry.GonePerson(String subject) ->
                new KeyEntryLine(Kind.GONE_PERSON, null, subject, null, null, null);
            case VaultEntry.GoneKey(String kid, String subject) ->
                new KeyEntryLine(Kind.GONE_KEY, kid, subject, null, null, null);
        };
    }

    VaultEntry entry() {
        return switch (kind) {
            case CHECK -> new VaultEntry.Check(given(wrapped));
            case SECRET -> new VaultEntry.Secret(given(name), given(wrapped));
            case KEY -> new VaultEntry.Key(given(kid), given(subject), given(purpose), wrapped);
            case GONE_PERSON -> new VaultEntry.GonePerson(given(subject));
            case GONE_KEY -> new VaultEntry.GoneKey(given(kid), given(subject));
        };
    }

    private <T> T given(@Nullable T member) {
        return Objects.requireNonNull(member, () -> "a line of the kind " + kind + " is not complete");
    }
}
