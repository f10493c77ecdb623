package org.thidua.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.thidua.views.ballot.BallotView;
import org.thidua.views.bloc.BlocView;
import org.thidua.views.council.CouncilView;
import org.thidua.views.election.ElectionView;
import org.thidua.views.erasure.ErasureView;
import org.thidua.views.nomination.RecordView;
import org.thidua.views.pledge.PledgeView;
import org.thidua.views.quota.QuotaView;
import org.thidua.views.register.AgencyView;
import org.thidua.views.register.CollectiveView;
import org.thidua.views.register.PersonView;
import org.thidua.views.register.RollsView;
import org.thidua.views.shared.Items;
import org.thidua.views.shared.Listing;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;

/** Reads the views that everybody in their part of the work may read whole. */
public final class ReadModels {

    private final MongoDatabase database;
    private final Items<AgencyView> agencies;
    private final Items<PersonView> people;
    private final Items<CollectiveView> collectives;
    private final Items<CouncilView> councils;
    private final Items<BallotView> ballots;
    private final Items<ElectionView> elections;
    private final Items<ErasureView> erasures;
    private final Items<BlocView> blocs;
    private final Items<PledgeView> pledges;
    private final Items<QuotaView> quotas;

    public ReadModels(MongoDatabase database) {
        this.database = database;
        agencies = ascending(Views.AGENCIES, "view.code", it -> it.view().code());
        people = ascending(Views.PEOPLE, "view.search", it -> it.view().search());
        collectives =
                ascending(Views.COLLECTIVES, "view.search", it -> it.view().search());
        councils = ascending(Views.COUNCILS, "view.code", it -> it.view().code());
        blocs = ascending(Views.BLOCS, "view.code", it -> it.view().code());
        erasures =
                descending(Views.ERASURES, "view.requestedAt", it -> it.view().requestedAt());
        ballots = descending(Views.BALLOTS, "view.draftedAt", it -> it.view().draftedAt());
        elections = descending(Views.ELECTIONS, "view.year", it -> it.view().year());
        pledges = descending(Views.PLEDGES, "view.year", it -> it.view().year());
        quotas = descending(Views.QUOTAS, "view.year", it -> it.view().year());
    }

    /** Makes the indexes that lists and searches use where the store has any but unique ones. */
    public void createIndexes() {
        index(Views.NOMINATIONS, Indexes.descending("view.draftedAt"));
        index(Views.NOMINATIONS, Indexes.ascending("view.agencyId"));
        index(Views.NOMINATIONS, Indexes.ascending("view.status"));
        index(Views.NOMINATIONS, Indexes.ascending("view.nominee.id"));
        index(Views.QUOTAS, Indexes.ascending("view.year"));
        index(Views.PEOPLE, Indexes.ascending("view.search"));
        index(Views.COLLECTIVES, Indexes.ascending("view.search"));
        index(Views.BALLOTS, Indexes.descending("view.draftedAt"));
        index(Views.HISTORY, Indexes.ascending("view.at"));
        Views.ALL.forEach(type -> index(type, Indexes.ascending("keys")));
        // One event has one place: a position given twice is an error that must not pass.
        database.getCollection(Views.HISTORY.name())
                .createIndex(Indexes.ascending("view.subject", "version"), new IndexOptions().unique(true));
    }

    public Items<AgencyView> agencies() {
        return agencies;
    }

    public Items<PersonView> people() {
        return people;
    }

    public Items<CollectiveView> collectives() {
        return collectives;
    }

    /** Rolls of a collective, under its id. */
    public Optional<ViewDocument<RollsView>> rolls(String collectiveId) {
        return Optional.ofNullable(
                Views.ROLLS.in(database).find(Filters.eq("_id", collectiveId)).first());
    }

    /** The record of a nominee, under its own id. */
    public Optional<ViewDocument<RecordView>> record(String id) {
        return Optional.ofNullable(
                Views.RECORDS.in(database).find(Filters.eq("_id", id)).first());
    }

    public Items<CouncilView> councils() {
        return councils;
    }

    public Items<BallotView> ballots() {
        return ballots;
    }

    public Items<ElectionView> elections() {
        return elections;
    }

    public Items<ErasureView> erasures() {
        return erasures;
    }

    public Items<BlocView> blocs() {
        return blocs;
    }

    public Items<PledgeView> pledges() {
        return pledges;
    }

    public Items<QuotaView> quotas() {
        return quotas;
    }

    /** Names of agencies, people, collectives, councils and blocs by id; joined when read and never copied into other views. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        for (ViewType<?, ?> type :
                List.of(Views.AGENCIES, Views.PEOPLE, Views.COLLECTIVES, Views.COUNCILS, Views.BLOCS)) {
            List<String> ofType = ids.stream()
                    .distinct()
                    .filter(id -> Views.showing(id).filter(type::equals).isPresent())
                    .toList();
            if (!ofType.isEmpty()) {
                database.getCollection(type.name())
                        .find(Filters.in("_id", ofType))
                        .projection(Projections.include("view.name"))
                        .forEach(found -> names.put(
                                found.getString("_id"),
                                found.get("view", Document.class).getString("name")));
            }
        }
        return names;
    }

    private void index(ViewType<?, ?> type, Bson keys) {
        database.getCollection(type.name()).createIndex(keys);
    }

    private <V> Items<V> ascending(ViewType<?, V> type, String field, Function<ViewDocument<V>, Object> valueOf) {
        MongoCollection<ViewDocument<V>> collection = type.in(database);
        return new Items<>(collection, Listing.ascending(collection, field, valueOf));
    }

    private <V> Items<V> descending(ViewType<?, V> type, String field, Function<ViewDocument<V>, Object> valueOf) {
        MongoCollection<ViewDocument<V>> collection = type.in(database);
        return new Items<>(collection, Listing.descending(collection, field, valueOf));
    }
}
