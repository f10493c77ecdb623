package org.thidua.views.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.CollectiveSucceeded;
import org.thidua.messages.register.RollEntered;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;
import org.thidua.views.shared.Search;

/**
 * A collective of an agency.
 *
 * @param search name, folded for search
 * @param predecessors the collectives in whose place it came (tricky case 23)
 */
public record CollectiveView(String name, String search, String agencyId, List<Predecessor> predecessors) {

    /** A collective that this one followed on a day, by a decision. */
    public record Predecessor(String collectiveId, LocalDate on, String number) {}

    /** The view after an event. */
    public static CollectiveView fold(@Nullable CollectiveView before, CollectiveEvent event, Facts facts) {
        return switch (event) {
            case CollectiveRegistered it ->
                new CollectiveView(it.name(), Search.fold(it.name()), it.agencyId(), List.of());
            case CollectiveSucceeded it ->
                Fold.begun(before, facts).after(new Predecessor(it.predecessorId(), it.on(), it.number()));
            case RollEntered _ -> Fold.begun(before, facts);
        };
    }

    private CollectiveView after(Predecessor predecessor) {
        return new CollectiveView(name, search, agencyId, Lists.with(predecessors, predecessor));
    }
}
