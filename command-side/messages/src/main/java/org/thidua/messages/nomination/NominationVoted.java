package org.thidua.messages.nomination;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The council has advised: the count of this item and the rule that decided it.
 *
 * @param outcome a {@link VoteOutcome}
 * @param denominator what the agreeing votes were measured against
 * @param percent the threshold
 * @param strict true: more than; false: at least
 */
@EventName("nomination.voted")
@Revision("1")
public record NominationVoted(
        String nominationId,
        int level,
        String ballotId,
        String outcome,
        int agree,
        int disagree,
        int abstain,
        int denominator,
        int percent,
        boolean strict,
        String ruleRow)
        implements NominationEvent {}
