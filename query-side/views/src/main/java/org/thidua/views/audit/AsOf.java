package org.thidua.views.audit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.seal.Unsealing;
import org.thidua.messages.shared.Event;
import org.thidua.views.Views;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;

/**
 * What a view said at a moment in the past: the live view's own fold over the aggregate's events up to then, so that
 * an auditor sees what people saw, as far as it can still be read.
 */
public final class AsOf {

    private static final long NO_POSITION = -1;

    private final EventStore events;
    private final MongoDatabase database;
    private final Unsealing unsealing;

    public AsOf(EventStore events, MongoDatabase database, Unsealing unsealing) {
        this.events = events;
        this.database = database;
        this.unsealing = unsealing;
    }

    /**
     * Whether anything has happened to a subject that the view shows, whether the view has noticed or not. Two views may
     * show the events of one aggregate.
     */
    public boolean knows(ViewType<?, ?> type, String subject) {
        return Views.showing(subject)
                        .filter(shown -> shown.events().equals(type.events()))
                        .isPresent()
                && events.lastSequenceNumberFor(subject).isPresent();
    }

    /** The view with all events stored up to an instant, that instant too; nothing when there were none yet. */
    public Optional<? extends ViewDocument<?>> at(ViewType<?, ?> type, String subject, Instant moment) {
        return folded(type, subject, event -> !event.getTimestamp().isAfter(moment));
    }

    /** The view with all events up to a number within the aggregate. */
    public Optional<? extends ViewDocument<?>> atSequence(ViewType<?, ?> type, String subject, long sequence) {
        return folded(type, subject, event -> event.getSequenceNumber() <= sequence);
    }

    /** The view with all events of it up to a position among all events, as the history knows positions. */
    public Optional<? extends ViewDocument<?>> atPosition(ViewType<?, ?> type, String subject, long position) {
        ViewDocument<AuditEntry> last = Views.HISTORY
                .in(database)
                .find(Filters.and(Filters.eq("view.subject", subject), Filters.lte("_id", position)))
                .sort(Sorts.descending("_id"))
                .first();
        return last == null ? Optional.empty() : atSequence(type, subject, last.version());
    }

    private <E extends Event, V> Optional<ViewDocument<V>> folded(
            ViewType<E, V> type, String subject, Predicate<DomainEventMessage<?>> upTo) {
        @Nullable ViewDocument<V> document = null;
        Iterator<? extends DomainEventMessage<?>> stream =
                events.readEvents(subject).asStream().iterator();
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (!upTo.test(message)) {
                break;
            }
            document = type.after(document, (Event) message.getPayload(), Facts.of(message, NO_POSITION, unsealing));
        }
        if (document == null) {
            return Optional.empty();
        }
        V view = type.asStored(document.view(), database);
        return Optional.of(new ViewDocument<>(document.id(), document.version(), NO_POSITION, document.keys(), view));
    }
}
