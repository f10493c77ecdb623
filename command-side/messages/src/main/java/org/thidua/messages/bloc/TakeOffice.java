package org.thidua.messages.bloc;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Gives an office of one year to a member agency. An office already held is refused.
 *
 * @param on first day in office
 * @param basis the id of an election, or the document it rests on
 */
public record TakeOffice(
        @TargetAggregateIdentifier String id,
        BlocOffice office,
        int year,
        String agencyId,
        LocalDate on,
        String basis,
        Actor by,
        Instant at)
        implements BlocCommand {}
