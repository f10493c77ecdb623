package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Feeds the outcome of a counted ballot item; sent by the process manager and safe to repeat. */
public record RecordVote(
        @TargetAggregateIdentifier String id,
        String ballotId,
        VoteOutcome outcome,
        int agree,
        int disagree,
        int abstain,
        int denominator,
        int percent,
        boolean strict,
        String ruleRow,
        Actor by,
        Instant at)
        implements NominationCommand {}
