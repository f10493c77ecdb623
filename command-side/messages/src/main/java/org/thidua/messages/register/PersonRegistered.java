package org.thidua.messages.register;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.EventName;

/**
 * A person is known to the register; the id is given or random, never made from the name.
 *
 * @param post office or job title, may be empty
 * @param birthYear printed to tell people of one name apart
 * @param agencyId employing agency
 */
@EventName("person.registered")
@Revision("1")
public record PersonRegistered(
        String personId, String name, String post, @Nullable Integer birthYear, String agencyId)
        implements PersonEvent {}
