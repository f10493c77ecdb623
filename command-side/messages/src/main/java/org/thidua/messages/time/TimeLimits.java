package org.thidua.messages.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Time limits counted in working days beside those of the award catalogue, with the calendar that counts them.
 *
 * @param limits at most one for a step and rule set
 */
public record TimeLimits(WorkingDays workingDays, List<TimeLimit> limits) {

    public TimeLimits {
        limits = List.copyOf(limits);
    }

    /** The limit of a step; nothing where the rule set does not state one. */
    public Optional<TimeLimit> of(LimitedStep step, String ruleSet) {
        return limits.stream().filter(limit -> limit.governs(step, ruleSet)).findFirst();
    }

    /** The last day for a step that begins to be counted on a day; nothing where no limit is stated. */
    public Optional<LocalDate> lastDay(LimitedStep step, String ruleSet, LocalDate from) {
        return of(step, ruleSet).map(limit -> workingDays.plus(from, limit.workingDays()));
    }
}
