package org.thidua.domain.register;

import static org.thidua.domain.shared.SealsInMemory.sealed;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.PersonRegistered;

/** People as the register holds them, for tests: their names sealed as {@code SealsInMemory} seals. */
public final class RegisteredPerson {

    private RegisteredPerson() {}

    /** Somebody without a post, whose year of birth is not known. */
    public static PersonRegistered named(String id, String name, String agencyId) {
        return with(id, name, "", null, agencyId);
    }

    static PersonRegistered with(String id, String name, String post, @Nullable Integer birthYear, String agencyId) {
        return new PersonRegistered(
                id,
                sealed(PersonRegistered.NAME, id, id, name),
                sealed(PersonRegistered.POST, id, id, post),
                birthYear == null ? null : sealed(PersonRegistered.BIRTH_YEAR, id, id, birthYear),
                agencyId);
    }
}
