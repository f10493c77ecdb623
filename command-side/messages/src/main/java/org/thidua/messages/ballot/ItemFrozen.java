package org.thidua.messages.ballot;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * This nomination is voted on under this rule, whatever happens to the catalogue later.
 *
 * @param percent threshold
 * @param strict true: more than; false: at least
 * @param denominator a {@code Denominator}
 */
@EventName("ballot.item-frozen")
@Revision("1")
public record ItemFrozen(
        String ballotId,
        String nominationId,
        String awardCode,
        String ruleSet,
        String ruleRow,
        int percent,
        boolean strict,
        String denominator)
        implements BallotEvent {}
