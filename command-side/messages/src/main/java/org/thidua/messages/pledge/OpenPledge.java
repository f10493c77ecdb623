package org.thidua.messages.pledge;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Freezes the text and opens it for signature by the bloc's members of that day.
 *
 * @param dueOn last day without lateness; the day of opening when absent
 */
public record OpenPledge(
        @TargetAggregateIdentifier String id, @Nullable LocalDate dueOn, Actor by, Instant at)
        implements PledgeCommand {}
