package org.thidua.messages.election;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.shared.Actor;

/** Calls the election of an office for a year: one per bloc, year and office. */
public record CallElection(
        @TargetAggregateIdentifier String id,
        String blocId,
        int year,
        BlocOffice office,
        ElectionMethod method,
        Actor by,
        Instant at)
        implements ElectionCommand {}
