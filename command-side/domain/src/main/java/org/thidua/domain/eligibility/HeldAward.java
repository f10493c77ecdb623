package org.thidua.domain.eligibility;

import java.time.LocalDate;
import java.util.Set;
import org.thidua.messages.nomination.CommendationBasis;

/**
 * An award that a nominee holds.
 *
 * @param award its code
 * @param year the achievement year; of a school year the one in which it ends
 * @param schoolYear whether it is of a school year: with a calendar year's award it is not two years for one period
 *     (tricky case 5)
 * @param basis extraordinary and thematic ones never feed a merit ladder (tricky case 17)
 * @param number of the decision
 * @param usedFor codes of the awards for which this one already served as one of their years, that of the nomination being
 *     judged not among them
 */
public record HeldAward(
        String award,
        int year,
        boolean schoolYear,
        CommendationBasis basis,
        String number,
        LocalDate decidedOn,
        Set<String> usedFor) {}
