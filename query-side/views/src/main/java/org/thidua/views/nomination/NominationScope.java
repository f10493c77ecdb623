package org.thidua.views.nomination;

import com.mongodb.client.model.Filters;
import java.util.function.Predicate;
import org.bson.conversions.Bson;

/**
 * Which nominations a reader may know of: the same rule as a filter for lists, counts and search, and as a test of one.
 */
public record NominationScope(Bson filter, Predicate<NominationView> admits) {

    /** Every one, drafts too: auditors and administrators. */
    public static NominationScope everything() {
        return new NominationScope(Filters.empty(), nomination -> true);
    }

    /** Those of one agency: its nominators and delegates. */
    public static NominationScope ofAgency(String agencyId) {
        return new NominationScope(
                Filters.eq("view.agencyId", agencyId),
                nomination -> nomination.agencyId().equals(agencyId));
    }

    /** Those that were handed in, and those of the reader's own agency: council, appraiser, secretary and head. */
    public static NominationScope handedInOrOfAgency(String agencyId) {
        return new NominationScope(
                Filters.or(Filters.gt("view.submissions", 0), Filters.eq("view.agencyId", agencyId)),
                nomination ->
                        nomination.submissions() > 0 || nomination.agencyId().equals(agencyId));
    }

    /** None. */
    public static NominationScope nothing() {
        return ofAgency("");
    }
}
