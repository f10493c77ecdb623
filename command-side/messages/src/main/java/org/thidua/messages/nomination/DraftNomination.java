package org.thidua.messages.nomination;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.shared.Actor;

/**
 * Begins a nomination.
 *
 * @param year the achievement year
 * @param agencyId the proposing agency
 * @param achievements may be empty in a draft
 */
public record DraftNomination(
        @TargetAggregateIdentifier String id,
        String awardCode,
        int year,
        NomineeType nomineeType,
        String nomineeId,
        String agencyId,
        CommendationBasis basis,
        String achievements,
        List<String> initiatives,
        Actor by,
        Instant at)
        implements NominationCommand {}
