package org.thidua.views.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A sorted list of documents, read part by part. The order is total (a sort field, then {@code _id}) and the field
 * never changes in a document, so that nobody is shown twice or left out while others are inserted.
 */
public final class Listing<V> {

    private final MongoCollection<ViewDocument<V>> collection;
    private final String field;
    private final Function<ViewDocument<V>, Object> valueOf;
    private final Function<String, Bson> order;
    private final Beyond beyond;

    private Listing(
            MongoCollection<ViewDocument<V>> collection,
            String field,
            Function<ViewDocument<V>, Object> valueOf,
            Function<String, Bson> order,
            Beyond beyond) {
        this.collection = collection;
        this.field = field;
        this.valueOf = valueOf;
        this.order = order;
        this.beyond = beyond;
    }

    /** Smallest first. */
    public static <V> Listing<V> ascending(
            MongoCollection<ViewDocument<V>> collection, String field, Function<ViewDocument<V>, Object> valueOf) {
        return new Listing<>(collection, field, valueOf, Sorts::ascending, Filters::gt);
    }

    /** Greatest first. */
    public static <V> Listing<V> descending(
            MongoCollection<ViewDocument<V>> collection, String field, Function<ViewDocument<V>, Object> valueOf) {
        return new Listing<>(collection, field, valueOf, Sorts::descending, Filters::lt);
    }

    /**
     * The part behind a cursor, the first one without.
     *
     * @param limit at most so many
     * @throws MalformedCursor when it is none
     */
    public Page<ViewDocument<V>> page(Bson filter, @Nullable String cursor, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(filter);
        if (cursor != null) {
            Cursor behind = Cursor.parse(cursor);
            filters.add(Filters.or(
                    beyond.filter(field, behind.sortValue()),
                    Filters.and(Filters.eq(field, behind.sortValue()), Filters.gt("_id", behind.id()))));
        }
        List<ViewDocument<V>> found = collection
                .find(Filters.and(filters))
                .sort(Sorts.orderBy(order.apply(field), Sorts.ascending("_id")))
                .limit(limit + 1)
                .into(new ArrayList<>());
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        ViewDocument<V> last = found.get(limit - 1);
        return new Page<>(
                List.copyOf(found.subList(0, limit)),
                Cursor.of(valueOf.apply(last), last.id()).text());
    }

    private interface Beyond {
        Bson filter(String field, Object value);
    }
}
