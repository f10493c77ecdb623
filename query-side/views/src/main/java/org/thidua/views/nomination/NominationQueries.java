package org.thidua.views.nomination;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.views.Views;
import org.thidua.views.shared.Listing;
import org.thidua.views.shared.Matching;
import org.thidua.views.shared.Page;
import org.thidua.views.shared.Search;
import org.thidua.views.shared.ViewDocument;

/** Reads nominations within a scope. */
public final class NominationQueries {

    private static final int MOST_NAMES = 1_000;

    private final MongoDatabase database;
    private final MongoCollection<ViewDocument<NominationView>> nominations;
    private final Listing<NominationView> newestFirst;
    private final Catalogue catalogue;

    public NominationQueries(MongoDatabase database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
        nominations = Views.NOMINATIONS.in(database);
        newestFirst = Listing.descending(
                nominations, "view.draftedAt", document -> document.view().draftedAt());
    }

    /** A nomination, unless the scope hides it. */
    public Optional<ViewDocument<NominationView>> find(String id, NominationScope scope) {
        return Optional.ofNullable(nominations.find(Filters.eq("_id", id)).first())
                .filter(document -> scope.admits().test(document.view()));
    }

    /** Part of the list, newest first. */
    public Page<ViewDocument<NominationView>> list(
            NominationFilter filter, NominationScope scope, @Nullable String cursor, int limit) {
        return newestFirst.page(Filters.and(scope.filter(), asked(filter)), cursor, limit);
    }

    /** Those that the public may comment on that day, newest first; secret merit is never among them. */
    public Page<ViewDocument<NominationView>> publishedOn(LocalDate day, @Nullable String cursor, int limit) {
        var open =
                Filters.elemMatch("view.publicComments", Filters.and(Filters.lte("from", day), Filters.gte("to", day)));
        List<String> standing = Arrays.stream(NominationStatus.values())
                .filter(status -> !status.isFinal() && status != NominationStatus.SUSPENDED)
                .map(NominationStatus::name)
                .toList();
        return newestFirst.page(
                Filters.and(open, Filters.in("view.status", standing), Filters.ne("view.basis", "SECRET")),
                cursor,
                limit);
    }

    /** How many there are. */
    public long count(NominationFilter filter, NominationScope scope) {
        return nominations.countDocuments(Filters.and(scope.filter(), asked(filter)));
    }

    private Bson asked(NominationFilter filter) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Matching.oneOf("view.status", filter.status()));
        filters.add(Matching.oneOf("view.awardCode", filter.award()));
        filters.add(Matching.is("view.year", filter.year()));
        filters.add(Matching.is("view.agencyId", filter.agency()));
        if (filter.waiting() != null) {
            filters.add(Filters.in("_id", filter.waiting()));
        }
        if (filter.query() != null && !Search.words(filter.query()).isEmpty()) {
            // That a name finds it would tell whose merit is secret (tricky case 69).
            filters.add(Filters.ne("view.basis", "SECRET"));
            filters.add(found(filter.query()));
        }
        return Filters.and(filters);
    }

    private Bson found(String query) {
        List<String> nominees = new ArrayList<>(named("people", query));
        nominees.addAll(named("collectives", query));
        return Filters.or(
                Matching.words("view.search", query),
                Filters.in("view.nominee.id", nominees),
                Filters.in("view.agencyId", named("agencies", query)),
                Filters.in("view.awardCode", awardsNamed(query)));
    }

    private List<String> named(String collection, String query) {
        return database.getCollection(collection)
                .find(Matching.words("view.search", query))
                .limit(MOST_NAMES)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<String> awardsNamed(String query) {
        List<String> words = Search.words(query);
        return catalogue.rows().stream()
                .filter(row -> {
                    String names = Search.fold(
                            row.code() + " " + String.join(" ", row.names().values()));
                    return words.stream().allMatch(names::contains);
                })
                .map(AwardType::code)
                .distinct()
                .toList();
    }
}
