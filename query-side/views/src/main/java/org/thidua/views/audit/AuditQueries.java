package org.thidua.views.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.thidua.views.Views;
import org.thidua.views.shared.Matching;
import org.thidua.views.shared.ViewDocument;

/** Reads the history in order. */
public final class AuditQueries {

    /**
     * Which events.
     *
     * @param after only those behind this position
     * @param from not before
     * @param to not after
     */
    public record Asked(
            @Nullable Long after,
            @Nullable String subject,
            @Nullable String actor,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** Everything behind a position. */
        public static Asked behind(long position) {
            return new Asked(position, null, null, null, null, null);
        }
    }

    private final MongoCollection<ViewDocument<AuditEntry>> history;

    public AuditQueries(MongoDatabase database) {
        history = Views.HISTORY.in(database);
    }

    /** Up to so many events. */
    public List<ViewDocument<AuditEntry>> list(Asked asked, int limit) {
        return history.find(filter(asked))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Up to so many events, one after the other, without holding them all. */
    public void forEach(Asked asked, int limit, Consumer<ViewDocument<AuditEntry>> consumer) {
        history.find(filter(asked)).sort(Sorts.ascending("_id")).limit(limit).forEach(consumer);
    }

    private static Bson filter(Asked asked) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Matching.is("view.subject", asked.subject()));
        filters.add(Matching.is("view.actor", asked.actor()));
        filters.add(Matching.is("view.type", asked.type()));
        if (asked.after() != null) {
            filters.add(Filters.gt("_id", asked.after()));
        }
        if (asked.from() != null) {
            filters.add(Filters.gte("view.at", asked.from()));
        }
        if (asked.to() != null) {
            filters.add(Filters.lte("view.at", asked.to()));
        }
        return Filters.and(filters);
    }
}
