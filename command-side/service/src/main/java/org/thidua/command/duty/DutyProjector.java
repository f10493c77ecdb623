package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.ballot.BallotDuty;
import org.thidua.domain.erasure.ErasureDuty;
import org.thidua.domain.nomination.ReturnDuty;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.shared.Event;
import org.thidua.wire.mongo.BatchDocuments;
import org.thidua.wire.mongo.BatchWrites;

/** Keeps the duty documents: one per opened ballot until its outcomes are recorded, one per
 * returned dossier until it is back, one per erasure under way. */
@ProcessingGroup(DutyProjector.PROCESSOR)
final class DutyProjector {

    static final String PROCESSOR = "duties";

    private final Kept<BallotEvent, BallotDuty, DutyDocument> ballots;
    private final Kept<NominationEvent, ReturnDuty, ReturnDutyDocument> returns;
    private final Kept<ErasureEvent, ErasureDuty, ErasureDutyDocument> erasures;

    DutyProjector(MongoDatabase database) {
        ballots = new Kept<>(DutyDocument.in(database), BallotEvent.class, BallotDuty::fold, DutyDocument::new);
        returns = new Kept<>(
                ReturnDutyDocument.in(database), NominationEvent.class, ReturnDuty::fold, ReturnDutyDocument::of);
        erasures = new Kept<>(
                ErasureDutyDocument.in(database), ErasureEvent.class, ErasureDuty::fold, ErasureDutyDocument::of);
    }

    @EventHandler
    void on(BallotEvent event, DomainEventMessage<?> message) {
        ballots.fold(event, message);
    }

    @EventHandler
    void on(NominationEvent event, DomainEventMessage<?> message) {
        returns.fold(event, message);
    }

    @EventHandler
    void on(ErasureEvent event, DomainEventMessage<?> message) {
        erasures.fold(event, message);
    }

    /** One kind of duty and where it is kept. */
    private record Kept<E extends Event, T, D extends StoredDuty<T>>(
            MongoCollection<D> collection, Class<E> events, StoredDuty.Fold<E, T> fold, StoredDuty.Form<T, D> form) {

        void fold(E event, DomainEventMessage<?> message) {
            BatchDocuments<D> documents =
                    BatchWrites.ofThisBatch().documents(collection, this::concerned, StoredDuty::id);
            String id = message.getAggregateIdentifier();
            D before = documents.get(id);
            if (before != null && message.getSequenceNumber() <= before.version()) {
                return; // Delivered again after a crash between documents and token.
            }
            T known = before == null ? null : before.duty();
            T duty = fold.after(known, event);
            if (duty != null && !duty.equals(known)) {
                documents.put(id, form.of(id, message.getSequenceNumber(), duty));
            } else if (duty == null && before != null) {
                documents.remove(id);
            }
        }

        private @Nullable Object concerned(Message<?> message) {
            return message instanceof DomainEventMessage<?> event && events.isInstance(event.getPayload())
                    ? event.getAggregateIdentifier()
                    : null;
        }
    }
}
