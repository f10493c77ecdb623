package org.thidua.domain.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.CommendationBasis;

/**
 * What a nomination asks for, as far as conditions look at it.
 *
 * @param nominationId whose own claims and uses do not stand in its way
 * @param award code of the award
 * @param year the achievement year
 * @param intake day in Viet Nam on which the dossier came in
 * @param initiativeIds recognised initiatives that it rests on
 * @param describesInitiatives whether its text tells of initiatives, recognised or not
 * @param items codes of the dossier items that are there
 * @param lateAcceptance number of the document by which a late arrival was accepted (tricky case 8); absent when there is none
 */
public record Application(
        String nominationId,
        String award,
        int year,
        LocalDate intake,
        CommendationBasis basis,
        List<String> initiativeIds,
        boolean describesInitiatives,
        Set<String> items,
        @Nullable String lateAcceptance) {

    /** An application that nobody had to accept late. */
    public Application(
            String nominationId,
            String award,
            int year,
            LocalDate intake,
            CommendationBasis basis,
            List<String> initiativeIds,
            boolean describesInitiatives,
            Set<String> items) {
        this(nominationId, award, year, intake, basis, initiativeIds, describesInitiatives, items, null);
    }
}
