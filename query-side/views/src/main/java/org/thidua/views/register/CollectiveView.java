package org.thidua.views.register;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Search;

/**
 * A collective of an agency.
 *
 * @param search name, folded for search
 */
public record CollectiveView(String name, String search, String agencyId) {

    /** The view after an event. */
    public static CollectiveView fold(@Nullable CollectiveView before, CollectiveEvent event, Facts facts) {
        return switch (event) {
            case CollectiveRegistered it -> new CollectiveView(it.name(), Search.fold(it.name()), it.agencyId());
        };
    }
}
