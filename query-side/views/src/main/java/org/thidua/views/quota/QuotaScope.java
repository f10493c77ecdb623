package org.thidua.views.quota;

import com.mongodb.client.model.Filters;
import java.util.function.Predicate;
import org.bson.conversions.Bson;

/**
 * Which quotas a reader sees.
 *
 * @param filter for lists
 * @param admits the same for one
 */
public record QuotaScope(Bson filter, Predicate<QuotaView> admits) {

    /** Every one: the council, those who serve it, and auditors. */
    public static QuotaScope everything() {
        return new QuotaScope(Filters.empty(), quota -> true);
    }

    /** Those of one agency: its nominators. */
    public static QuotaScope ofAgency(String agencyId) {
        return new QuotaScope(
                Filters.eq("view.agencyId", agencyId), quota -> quota.agencyId().equals(agencyId));
    }

    /** None. */
    public static QuotaScope nothing() {
        return ofAgency("");
    }
}
