package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.shared.EventName;

/**
 * A delegate objects to the acclamation.
 *
 * @param reason in the delegate's words, sealed for the delegate
 */
@EventName("election.objection-raised")
@Revision("1")
public record ObjectionRaised(String electionId, int round, String agencyId, String personId, Sealed<String> reason)
        implements ElectionEvent {

    public static final SealedField<String> REASON = SealedField.text(ObjectionRaised.class, "reason", Purpose.TEXT);
}
