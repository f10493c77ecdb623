package org.thidua.messages.bloc;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Admits an agency as a member.
 *
 * @param on first day of membership
 */
public record AdmitMember(@TargetAggregateIdentifier String id, String agencyId, LocalDate on, Actor by, Instant at)
        implements BlocCommand {}
