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
 * @param initiativeIds recognised initiatives on which it rests
 * @param achievementIds codes that the agency gave to the achievements on which it rests
 * @param posthumous whether the nominee is dead (truy tặng)
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
        List<String> initiativeIds,
        List<String> achievementIds,
        ProcedureType procedure,
        boolean posthumous,
        Actor by,
        Instant at)
        implements NominationCommand {

    /** Of a living nominee in the normal procedure, naming no recognised initiative and no achievement by its code. */
    public DraftNomination(
            String id,
            String awardCode,
            int year,
            NomineeType nomineeType,
            String nomineeId,
            String agencyId,
            CommendationBasis basis,
            String achievements,
            List<String> initiatives,
            Actor by,
            Instant at) {
        this(
                id,
                awardCode,
                year,
                nomineeType,
                nomineeId,
                agencyId,
                basis,
                achievements,
                initiatives,
                List.of(),
                List.of(),
                ProcedureType.NORMAL,
                false,
                by,
                at);
    }
}
