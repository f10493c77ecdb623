package org.thidua.views.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.CollectiveSucceeded;
import org.thidua.messages.register.RollEntered;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;

/**
 * Who belonged to a collective on the cut-off days; apart from the collective, because a roll is long.
 *
 * @param rolls one for each year, latest year first
 */
public record RollsView(List<Roll> rolls) {

    /** Members on the cut-off day of a year. */
    public record Roll(int year, List<String> memberIds) {}

    /** The view after an event. */
    public static RollsView fold(@Nullable RollsView before, CollectiveEvent event, Facts facts) {
        return switch (event) {
            case CollectiveRegistered _ -> new RollsView(List.of());
            case RollEntered it -> Fold.begun(before, facts).with(new Roll(it.year(), it.memberIds()));
            case CollectiveSucceeded _ -> Fold.begun(before, facts);
        };
    }

    private RollsView with(Roll entered) {
        var all = new ArrayList<>(rolls);
        all.removeIf(roll -> roll.year() == entered.year());
        all.add(entered);
        all.sort(Comparator.comparingInt(Roll::year).reversed());
        return new RollsView(List.copyOf(all));
    }
}
