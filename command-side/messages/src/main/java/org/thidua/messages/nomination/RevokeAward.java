package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Revokes the award (Law 06/2022/QH15, article 93(2)).
 *
 * @param grounds at least one
 * @param number of the decision
 * @param concludedOn day of the conclusion or judgment it rests on
 */
public record RevokeAward(
        @TargetAggregateIdentifier String id,
        List<RevocationGround> grounds,
        String number,
        LocalDate on,
        LocalDate concludedOn,
        Actor by,
        Instant at)
        implements NominationCommand {}
