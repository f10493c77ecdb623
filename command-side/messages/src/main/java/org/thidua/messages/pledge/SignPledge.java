package org.thidua.messages.pledge;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Signs for an agency. */
public record SignPledge(@TargetAggregateIdentifier String id, String agencyId, Actor by, Instant at)
        implements PledgeCommand {}
