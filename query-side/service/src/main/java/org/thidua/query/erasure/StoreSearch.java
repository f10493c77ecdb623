package org.thidua.query.erasure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.conversions.Bson;
import org.thidua.messages.Events;
import org.thidua.messages.erasure.DestroyedKeysEvent;
import org.thidua.messages.erasure.KeysDestroyed;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.shared.Event;
import org.thidua.views.Views;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.vault.KeyVault;
import org.thidua.wire.vault.TinkSeals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks into every store for what can still be read about an erased person, by trying: every key in the vault, every
 * seal under these keys in stored events and in the history, every file key of the person's dossiers, and every view for
 * documents that were made with one of the keys.
 */
final class StoreSearch {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyVault vault;
    private final TinkSeals seals;
    private final EventStore events;
    private final MongoDatabase database;

    StoreSearch(KeyVault vault, TinkSeals seals, EventStore events, MongoDatabase database) {
        this.vault = vault;
        this.seals = seals;
        this.events = events;
        this.database = database;
    }

    /** What was found in each store; needs views that have seen the destruction. */
    List<StoreCheck> search(String erasureId, String personId) {
        Set<String> keys = keysOf(erasureId, personId);
        // What this node remembers proves nothing about the vault.
        seals.forget(keys);
        return List.of(vault(keys), events(keys), views(keys), evidence(personId));
    }

    /** Those that the list of destroyed keys names, and whatever else the vault knows of. */
    private Set<String> keysOf(String erasureId, String personId) {
        var keys = new TreeSet<>(vault.keysOf(personId));
        of(DestroyedKeysEvent.REGISTER_ID)
                .map(message -> (KeysDestroyed) message.getPayload())
                .filter(destroyed -> destroyed.erasureId().equals(erasureId))
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

    private StoreCheck events(Set<String> keys) {
        var tried = new Tried();
        for (String subject : subjectsCarrying(keys)) {
            of(subject).forEach(message -> {
                var event = (Event) message.getPayload();
                tried.seals(Events.nameOf(event.getClass()), subject, JSON.convertValue(event, Map.class), keys);
            });
        }
        return tried.in("events");
    }

    private StoreCheck views(Set<String> keys) {
        var tried = new Tried();
        for (String collection : database.listCollectionNames()) {
            if (!isHistory(collection)) {
                var documents = database.getCollection(collection);
                tried.examined += (int) documents.countDocuments();
                tried.readable += (int) documents.countDocuments(usingAny(keys));
            }
        }
        for (ViewDocument<AuditEntry> document : Views.HISTORY.in(database).find(usingAny(keys))) {
            AuditEntry entry = document.view();
            tried.seals(entry.type(), entry.subject(), entry.payload(), keys);
        }
        return tried.in("views");
    }

    private StoreCheck evidence(String personId) {
        var tried = new Tried();
        for (String nomination : nominationsOf(personId)) {
            of(nomination)
                    .filter(message -> message.getPayload() instanceof EvidenceAdded)
                    .forEach(message -> {
                        var file = (EvidenceAdded) message.getPayload();
                        tried.examined++;
                        if (seals.open(EvidenceAdded.FILE_KEY, nomination, file.fileKey()) instanceof Opened.Readable) {
                            tried.readable++;
                        }
                    });
        }
        return tried.in("evidence");
    }

    private Collection<String> subjectsCarrying(Set<String> keys) {
        var subjects = new TreeSet<String>();
        for (ViewDocument<AuditEntry> document : Views.HISTORY.in(database).find(usingAny(keys))) {
            subjects.add(document.view().subject());
        }
        return subjects;
    }

    private List<String> nominationsOf(String personId) {
        return database.getCollection(Views.NOMINATIONS.name())
                .find(Filters.eq("view.nominee.id", personId))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private Stream<? extends DomainEventMessage<?>> of(String subject) {
        return events.readEvents(subject).asStream();
    }

    /** The history, and what a check of it has folded, keep what is sealed. */
    private static boolean isHistory(String collection) {
        return collection.equals(Views.HISTORY.name()) || collection.endsWith("_" + Views.HISTORY.name());
    }

    private static Bson usingAny(Set<String> keys) {
        return Filters.in("keys", keys);
    }

    /** How many things were tried, and how many could be read. */
    private final class Tried {
        private int examined;
        private int readable;

        void seals(String event, String subject, Map<?, ?> payload, Set<String> keys) {
            payload.forEach((field, value) -> {
                if (value instanceof Map<?, ?> node && node.get("kid") instanceof String key && keys.contains(key)) {
                    examined++;
                    Sealed<?> sealed = JSON.convertValue(node, Sealed.class);
                    if (seals.whyUnreadable(event, subject, String.valueOf(field), sealed)
                            .isEmpty()) {
                        readable++;
                    }
                }
            });
        }

        StoreCheck in(String store) {
            return new StoreCheck(store, examined, readable);
        }
    }
}
