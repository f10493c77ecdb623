package org.thidua.messages.register;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Enters who belonged to a collective on the cut-off day of a year.
 *
 * @param memberIds people of the register, in any order
 */
public record EnterRoll(@TargetAggregateIdentifier String id, int year, List<String> memberIds, Actor by, Instant at)
        implements CollectiveCommand {}
