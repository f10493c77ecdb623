package org.thidua.messages.register;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Enters an agency; the id is made from its code, so that one code is one agency. */
public record RegisterAgency(@TargetAggregateIdentifier String id, String code, String name, Actor by, Instant at)
        implements AgencyCommand {}
