package org.thidua.messages.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every time limit that is counted in working days, with the calendar that counts them.
 *
 * @param limits at most one for a step, rule set and level
 */
public record TimeLimits(WorkingDays workingDays, List<TimeLimit> limits) {

    public TimeLimits {
        limits = List.copyOf(limits);
    }

    /** The limit of a step; nothing where the rule set does not state one. */
    public Optional<TimeLimit> of(LimitedStep step, String ruleSet, int level) {
        return limits.stream()
                .filter(limit -> limit.governs(step, ruleSet, level))
                .findFirst();
    }

    /** The last day for a step that begins to be counted on a day; nothing where no limit is stated. */
    public Optional<LocalDate> lastDay(LimitedStep step, String ruleSet, int level, LocalDate from) {
        return of(step, ruleSet, level).map(limit -> workingDays.plus(from, limit.workingDays()));
    }
}
