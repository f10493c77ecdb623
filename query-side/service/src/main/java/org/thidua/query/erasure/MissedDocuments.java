package org.thidua.query.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;
import org.thidua.views.Views;
import org.thidua.views.audit.StoredReplays;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;

/**
 * Makes documents anew that no purge has reached: made with a key that {@code keys.destroyed} does not name, because the
 * vault did not know it when it destroyed the person's keys.
 */
final class MissedDocuments {

    private final MongoDatabase database;
    private final EventStore events;
    private final Unsealing unsealing;
    private final StoredReplays replays;

    MissedDocuments(MongoDatabase database, EventStore events, Unsealing unsealing, StoredReplays replays) {
        this.database = database;
        this.events = events;
        this.unsealing = unsealing;
        this.replays = replays;
    }

    /**
     * Folds every document that lists one of the keys from its events once more, and drops what killed rebuild checks
     * have left. A document that its processor changes meanwhile is left for the next time.
     *
     * @return how many are without the keys now
     */
    int foldAnew(Collection<String> keys) {
        replays.dropLeftShadows();
        return Views.ALL.stream()
                .filter(ViewType::perAggregate)
                .mapToInt(type -> foldAnew(type, keys))
                .sum();
    }

    private <E extends Event, V> int foldAnew(ViewType<E, V> type, Collection<String> keys) {
        MongoCollection<ViewDocument<V>> documents = type.in(database);
        int made = 0;
        for (ViewDocument<V> held : documents.find(Filters.in("keys", keys)).into(new ArrayList<>())) {
            ViewDocument<V> anew = type.anew(held, events, unsealing);
            if (!anew.keys().equals(held.keys())) {
                made += (int) documents
                        .replaceOne(
                                Filters.and(Filters.eq("_id", held.id()), Filters.eq("version", held.version())), anew)
                        .getModifiedCount();
            }
        }
        return made;
    }
}
