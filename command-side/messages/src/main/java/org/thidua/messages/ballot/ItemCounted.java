package org.thidua.messages.ballot;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The count of one item at closing and what it gives under the frozen rule.
 *
 * @param notCast electors who did not vote on it, recused ones not among them
 * @param recused electors in conflict, who could not vote on it
 * @param denominator what the agreeing votes were measured against
 * @param percent the threshold
 * @param strict true: more than; false: at least
 * @param outcome {@code PASSED} or {@code FAILED}
 */
@EventName("ballot.item-counted")
@Revision("1")
public record ItemCounted(
        String ballotId,
        String nominationId,
        int agree,
        int disagree,
        int abstain,
        int notCast,
        int recused,
        int denominator,
        int percent,
        boolean strict,
        String ruleRow,
        String outcome)
        implements BallotEvent {}
