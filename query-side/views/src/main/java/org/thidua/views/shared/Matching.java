package org.thidua.views.shared;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Filters that hold for everything when nothing is asked. */
public final class Matching {

    private Matching() {}

    /** All of these. */
    public static Bson all(List<Bson> filters) {
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    /** A field has the value. */
    public static Bson is(String field, @Nullable Object value) {
        return value == null ? Filters.empty() : Filters.eq(field, value);
    }

    /** A field has one of the values. */
    public static Bson oneOf(String field, Collection<String> values) {
        return values.isEmpty() ? Filters.empty() : Filters.in(field, values);
    }

    /** A search field holds all words of what is looked for, whatever their accents and case. */
    public static Bson words(String searchField, @Nullable String query) {
        return query == null
                ? Filters.empty()
                : all(Search.words(query).stream()
                        .map(word -> Filters.regex(searchField, Pattern.quote(word)))
                        .toList());
    }
}
