package org.thidua.messages.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instruments in force together from one day to another, and what they say about all awards alike.
 *
 * @param code for example {@code rs-2003}
 * @param validTo first day after it, if it has ended
 * @param draft never in force and never chosen: it is shown, and held against, to ask what would be
 * @param instruments the laws, decrees and circulars, in words
 * @param confidence how sure it is that these are in force then
 * @param initiativeUse whether an initiative supports one award only
 * @param householdCashPercent cash of a household as a share of an individual's; absent when none is known
 * @param exclusive levels of which a nominee gets one award a year only
 * @param appraisalClocks how long each level may appraise
 * @param copies sets of a dossier by award
 */
public record RuleSet(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean draft,
        String instruments,
        Confidence confidence,
        InitiativeUse initiativeUse,
        @Nullable Integer householdCashPercent,
        List<ExclusiveLevels> exclusive,
        List<AppraisalClock> appraisalClocks,
        List<DossierCopies> copies) {

    public RuleSet {
        exclusive = List.copyOf(exclusive);
        appraisalClocks = List.copyOf(appraisalClocks);
        copies = List.copyOf(copies);
    }

    /** Whether an initiative or research work supports one award only (tricky case 15). */
    public boolean singleUse() {
        return initiativeUse.single();
    }

    /** The rule by which a nominee does not get awards of both levels in one year (tricky case 13), if there is one. */
    public Optional<ExclusiveLevels> excluding(String level, String otherLevel, LocalDate day) {
        return exclusive.stream()
                .filter(pair -> pair.isOf(level, otherLevel) && pair.inForceOn(day))
                .findFirst();
    }

    /** How long a level may appraise, if that is known. */
    public Optional<AppraisalClock> appraisalClock(String level, LocalDate day) {
        return appraisalClocks.stream()
                .filter(clock -> clock.level().equals(level) && clock.inForceOn(day))
                .findFirst();
    }

    /** How many sets of the dossier of an award are handed in, if that is known. */
    public Optional<DossierCopies> copiesFor(String awardCode) {
        return copies.stream().filter(it -> it.awards().contains(awardCode)).findFirst();
    }
}
