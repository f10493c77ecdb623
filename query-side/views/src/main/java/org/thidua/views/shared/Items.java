package org.thidua.views.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the documents of one view: one by its id, or part of a sorted list. */
public final class Items<V> {

    private final MongoCollection<ViewDocument<V>> collection;
    private final Listing<V> listing;

    public Items(MongoCollection<ViewDocument<V>> collection, Listing<V> listing) {
        this.collection = collection;
        this.listing = listing;
    }

    public Optional<ViewDocument<V>> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first());
    }

    public Page<ViewDocument<V>> list(Bson filter, @Nullable String cursor, int limit) {
        return listing.page(filter, cursor, limit);
    }

    /** Those of a state that a test admits; for short lists such as what is open now. */
    public List<ViewDocument<V>> matching(Bson filter, Predicate<V> test) {
        return collection.find(filter).into(new ArrayList<>()).stream()
                .filter(document -> test.test(document.view()))
                .toList();
    }
}
