package org.thidua.query.erasure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.conversions.Bson;
import org.thidua.messages.Events;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.election.ObjectionRaised;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.shared.Event;
import org.thidua.views.Views;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.shared.ViewDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the seals of one person where they stand: in all events of the person, of the
 * person's record and of the person's nominations, in what
 * the person said in ballots and elections, and wherever else one of the known keys is named. Whom an event is about
 * decides, because a vault that was restored from an older copy does not know every key.
 */
final class PersonsSeals {

    /** In front of the id of whose record it is. */
    private static final String RECORD = "record:";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What people say of themselves in events of others; each names them as {@code personId}. */
    private static final Set<String> SAID_BY =
            Set.of(Events.nameOf(MemberRecused.class), Events.nameOf(ObjectionRaised.class));

    private final EventStore events;
    private final MongoDatabase database;

    PersonsSeals(EventStore events, MongoDatabase database) {
        this.events = events;
        this.database = database;
    }

    /**
     * A seal in an event.
     *
     * @param event its logical name
     * @param subject of the event
     * @param field of the event
     */
    record Standing(String event, String subject, String field, Sealed<?> seal) {
        String key() {
            return seal.kid();
        }
    }

    /** What the events of one person are told by. */
    private record Person(String id, Set<String> subjects, Collection<String> keys) {

        boolean isIn(String event, String subject, Map<?, ?> payload) {
            return subjects.contains(subject) || (SAID_BY.contains(event) && id.equals(payload.get("personId")));
        }
    }

    /** Those in the history. */
    List<Standing> inHistory(String personId, Collection<String> keys) {
        return inHistory(person(personId, keys));
    }

    /** Those in the event store, read again. */
    List<Standing> inEvents(String personId, Collection<String> keys) {
        Person person = person(personId, keys);
        var subjects = new TreeSet<>(person.subjects());
        inHistory(person).forEach(seal -> subjects.add(seal.subject()));
        var found = new ArrayList<Standing>();
        for (String subject : subjects) {
            events.readEvents(subject).asStream().forEach(message -> {
                var event = (Event) message.getPayload();
                collect(found, person, Events.nameOf(event.getClass()), subject, JSON.convertValue(event, Map.class));
            });
        }
        return found;
    }

    private List<Standing> inHistory(Person person) {
        Bson concerning = Filters.or(
                Filters.in("view.subject", person.subjects()),
                Filters.and(Filters.in("view.type", SAID_BY), Filters.eq("view.payload.personId", person.id())),
                Filters.in("keys", person.keys()));
        var found = new ArrayList<Standing>();
        for (ViewDocument<AuditEntry> document : Views.HISTORY.in(database).find(concerning)) {
            AuditEntry entry = document.view();
            collect(found, person, entry.type(), entry.subject(), entry.payload());
        }
        return found;
    }

    private static void collect(List<Standing> found, Person person, String event, String subject, Map<?, ?> payload) {
        boolean about = person.isIn(event, subject, payload);
        payload.forEach((field, value) -> {
            if (value instanceof Map<?, ?> node
                    && node.get("kid") instanceof String key
                    && (about || person.keys().contains(key))) {
                found.add(new Standing(event, subject, String.valueOf(field), JSON.convertValue(node, Sealed.class)));
            }
        });
    }

    private Person person(String personId, Collection<String> keys) {
        var subjects = new TreeSet<String>();
        subjects.add(personId);
        subjects.add(RECORD + personId);
        database.getCollection(Views.NOMINATIONS.name())
                .find(Filters.eq("view.nominee.id", personId))
                .forEach(nomination -> subjects.add(nomination.getString("_id")));
        Views.HISTORY
                .in(database)
                .find(Filters.and(
                        Filters.eq("view.type", Events.nameOf(NominationDrafted.class)),
                        Filters.eq("view.payload.nomineeId", personId)))
                .forEach(drafted -> subjects.add(drafted.view().subject()));
        return new Person(personId, subjects, keys);
    }
}
