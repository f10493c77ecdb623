package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Lets another rule set decide than the one of the day of intake, as a transition clause may ask (tricky case 2).
 *
 * @param ruleSet one that is no draft
 * @param number of the paper that says so
 */
public record OverrideRuleSet(
        @TargetAggregateIdentifier String id, String ruleSet, String reason, String number, Actor by, Instant at)
        implements NominationCommand {}
