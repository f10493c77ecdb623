package org.thidua.query.erasure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.seal.Opened;
import org.thidua.query.erasure.PersonsSeals.Standing;
import org.thidua.views.Views;
import org.thidua.wire.vault.KeyVault;
import org.thidua.wire.vault.TinkSeals;

/**
 * Looks into every store for what can still be read about an erased person, by trying: every seal about the person in
 * stored events and in the history, every key of the person and of these seals in the vault, every file key of the
 * person's dossiers, and every view for documents that were made with one of the keys.
 *
 * <p>Unreadable for good is only what a destroyed key of this person sealed. A seal that does not open for another reason
 * counts as readable: a key that is missing may be in another copy of the vault.
 */
final class StoreSearch {

    private final KeyVault vault;
    private final TinkSeals seals;
    private final PersonsSeals persons;
    private final EventStore events;
    private final MongoDatabase database;

    StoreSearch(KeyVault vault, TinkSeals seals, PersonsSeals persons, EventStore events, MongoDatabase database) {
        this.vault = vault;
        this.seals = seals;
        this.persons = persons;
        this.events = events;
        this.database = database;
    }

    /**
     * What a search has found.
     *
     * @param checks one for each store
     * @param keys of the person and of every seal about the person
     */
    record Found(List<StoreCheck> checks, Set<String> keys) {

        /** How much can still be read, by store. */
        Map<String, Integer> readable() {
            var readable = new LinkedHashMap<String, Integer>();
            checks.stream()
                    .filter(check -> check.readable() > 0)
                    .forEach(check -> readable.put(check.store(), check.readable()));
            return readable;
        }
    }

    /**
     * Searches all stores; needs views that have seen the destruction.
     *
     * @throws IllegalStateException when there is nothing to try, or less in the history than in the events: then the
     *     search would prove nothing
     */
    Found search(String personId) {
        Set<String> known = keysOf(personId);
        List<Standing> stored = persons.inEvents(personId, known);
        List<Standing> shown = persons.inHistory(personId, known);
        if (stored.isEmpty() || shown.size() < stored.size()) {
            throw new IllegalStateException(
                    "of " + stored.size() + " seals about the person the history shows " + shown.size());
        }
        var keys = new TreeSet<>(known);
        Stream.concat(stored.stream(), shown.stream()).map(Standing::key).forEach(keys::add);
        // What this node remembers proves nothing about the vault.
        seals.forget(keys);
        Predicate<Standing> readable = seal -> !known.contains(seal.key()) || !isErased(seal);
        return new Found(
                List.of(
                        vault(keys),
                        check("events", stored, readable),
                        views(keys, check("views", shown, readable)),
                        check("evidence", fileKeys(stored), readable)),
                keys);
    }

    /** Those that the list of destroyed keys names, and whatever else the vault knows of. */
    private Set<String> keysOf(String personId) {
        var keys = new TreeSet<>(vault.keysOf(personId));
        events.readEvents(DestroyedKeysEvent.REGISTER_ID)
                .asStream()
                .map(message -> (KeysDestroyed) message.getPayload())
                .filter(destroyed -> destroyed.personId().equals(personId))
                .forEach(destroyed -> keys.addAll(destroyed.keyIds()));
        return keys;
    }

    /** A key that the vault does not know to be destroyed might come back with an older copy. */
    private StoreCheck vault(Set<String> keys) {
        long left = keys.stream()
                .filter(key -> !(vault.find(key) instanceof KeyVault.Found.Destroyed))
                .count();
        return new StoreCheck("vault", keys.size(), (int) left);
    }

    /** Documents of all views, and of what else lies there, on top of the seals in the history. */
    private StoreCheck views(Set<String> keys, StoreCheck history) {
        long examined = history.examined();
        long readable = history.readable();
        for (String collection : database.listCollectionNames()) {
            if (!isHistory(collection)) {
                var documents = database.getCollection(collection);
                examined += documents.countDocuments();
                readable += documents.countDocuments(Filters.in("keys", keys));
            }
        }
        return new StoreCheck("views", (int) examined, (int) readable);
    }

    private static List<Standing> fileKeys(List<Standing> seals) {
        return seals.stream()
                .filter(seal -> seal.event().equals(EvidenceAdded.FILE_KEY.event())
                        && seal.field().equals(EvidenceAdded.FILE_KEY.path()))
                .toList();
    }

    private static StoreCheck check(String store, List<Standing> tried, Predicate<Standing> readable) {
        return new StoreCheck(
                store, tried.size(), (int) tried.stream().filter(readable).count());
    }

    private boolean isErased(Standing at) {
        return seals.whyUnreadable(at.event(), at.subject(), at.field(), at.seal())
                .equals(Optional.of(Opened.Why.ERASED));
    }

    /** The history, and what a check of it has folded, keep what is sealed. */
    private static boolean isHistory(String collection) {
        return collection.equals(Views.HISTORY.name()) || collection.endsWith("_" + Views.HISTORY.name());
    }
}
