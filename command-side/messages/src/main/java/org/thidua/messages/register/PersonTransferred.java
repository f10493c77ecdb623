package org.thidua.messages.register;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A person moved to another agency, which proposes the person from that day on (tricky case 11).
 *
 * @param toAgencyId the new employing agency
 * @param on first day there
 * @param number of the decision
 */
@EventName("person.transferred")
@Revision("1")
public record PersonTransferred(String personId, String toAgencyId, LocalDate on, String number)
        implements PersonEvent {}
