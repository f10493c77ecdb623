package org.thidua.domain.nomination;

import java.time.LocalDate;
import java.util.Optional;
import org.thidua.messages.award.AppraisalClock;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.time.LimitedStep;
import org.thidua.messages.time.TimeLimits;

/** The last days of what a rule set gives the standing body and those it asks; where it states none, there is none. */
record Clocks(Catalogue catalogue, TimeLimits limits) {

    private static final String CONSULTED = "CONSULTED_BODY";

    /** @param level review level; unit and agency are the grassroots of the catalogue */
    Optional<LocalDate> appraisal(String ruleSet, int level, LocalDate from) {
        String named =
                switch (level) {
                    case 1, 2 -> "GRASSROOTS";
                    case 3 -> "MINISTRY_PROVINCE";
                    default -> "STATE";
                };
        return clock(ruleSet, named, from);
    }

    Optional<LocalDate> consultation(String ruleSet, LocalDate from) {
        return clock(ruleSet, CONSULTED, from).or(() -> limits.lastDay(LimitedStep.CONSULTATION, ruleSet, from));
    }

    private Optional<LocalDate> clock(String ruleSet, String level, LocalDate from) {
        return catalogue
                .ruleSet(ruleSet)
                .flatMap(set -> set.appraisalClock(level, from))
                .map(AppraisalClock::workingDays)
                .map(days -> limits.workingDays().plus(from, days));
    }
}
