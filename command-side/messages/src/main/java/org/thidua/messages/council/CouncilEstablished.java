package org.thidua.messages.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A council exists by a decision that fixes how many voting members it has.
 *
 * @param councilId {@code council:<code>}
 * @param agencyId the agency whose head it advises
 * @param size voting members by the establishing decision; a vacant seat still counts
 * @param decision number of the establishing decision
 * @param on its date
 */
@EventName("council.established")
@Revision("1")
public record CouncilEstablished(
        String councilId, String code, String name, String agencyId, int size, String decision, LocalDate on)
        implements CouncilEvent {}
