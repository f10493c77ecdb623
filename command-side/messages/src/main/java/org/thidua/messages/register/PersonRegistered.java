package org.thidua.messages.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A person is known to the register; the id is given or random, never made from the name.
 *
 * @param name sealed for the person
 * @param post office or job title, may be empty; sealed for the person
 * @param birthYear printed to tell people of one name apart; sealed for the person
 * @param agencyId employing agency
 */
@EventName("person.registered")
@Revision("1")
public record PersonRegistered(
        String personId,
        Sealed<String> name,
        Sealed<String> post,
        @Nullable Sealed<Integer> birthYear,
        String agencyId) implements PersonEvent {

    public static final SealedField<String> NAME = SealedField.text(PersonRegistered.class, "name", Purpose.IDENTITY);
    public static final SealedField<String> POST = SealedField.text(PersonRegistered.class, "post", Purpose.IDENTITY);
    public static final SealedField<Integer> BIRTH_YEAR =
            SealedField.number(PersonRegistered.class, "birthYear", Purpose.IDENTITY);
}
