package org.thidua.messages.pledge;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An agency has signed by its representative.
 *
 * @param personId who signed
 * @param signedOn day of signing in Viet Nam
 * @param late after the due day; the pledge binds all the same
 */
@EventName("pledge.signed")
@Revision("1")
public record PledgeSigned(
        String pledgeId, String agencyId, String personId, LocalDate signedOn, boolean late, Instant signedAt)
        implements PledgeEvent {}
