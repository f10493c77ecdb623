package org.thidua.messages.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of years without a gap, in each of which one of some merits was reached: "3 consecutive grassroots titles", "two
 * years excellent, or with the title, mixed year by year".
 *
 * @param count years of the run, at least 1
 * @param each merits of which each year needs one
 * @param step years from one of the run to the next: 1 for a yearly award, 3 for one that itself needs three years
 * @param latest how many years before the achievement year the run may end at the earliest; 0 when it must end in it
 * @param restarts whether years that already served the same award before count no more (tricky case 7)
 * @param after code of an award: only years after that of its latest decision count; absent when all do
 * @param including what some of the years must have beside that
 * @param window calendar years after the decision year of the run's last award in which the nomination may arrive (tricky
 *     case 8); absent when there is no window
 */
public record ConsecutiveYears(
        Grounds grounds,
        int count,
        List<YearMerit> each,
        int step,
        int latest,
        boolean restarts,
        @Nullable String after,
        List<Inclusion> including,
        @Nullable Integer window)
        implements Condition {

    /** @throws IllegalArgumentException when nothing could ever meet it, or everything would */
    public ConsecutiveYears {
        if (count < 1 || step < 1 || latest < 0 || each.isEmpty()) {
            throw new IllegalArgumentException("count and step from 1, latest from 0, and at least one merit");
        }
        if (including.stream().anyMatch(it -> it.atLeast() < 1 || it.atLeast() > count)) {
            throw new IllegalArgumentException("an inclusion is of 1 to " + count + " years");
        }
        each = List.copyOf(each);
        including = List.copyOf(including);
    }
}
