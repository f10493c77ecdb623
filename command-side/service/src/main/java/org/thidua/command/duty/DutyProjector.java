package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.ballot.BallotDuty;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.wire.mongo.BatchDocuments;
import org.thidua.wire.mongo.BatchWrites;

/** Keeps the duty documents: one per opened ballot, until its outcomes are recorded. */
@ProcessingGroup(DutyProjector.PROCESSOR)
final class DutyProjector {

    static final String PROCESSOR = "duties";

    private final MongoCollection<DutyDocument> duties;

    DutyProjector(MongoCollection<DutyDocument> duties) {
        this.duties = duties;
    }

    @EventHandler
    void on(BallotEvent event, DomainEventMessage<?> message) {
        BatchDocuments<DutyDocument> documents =
                BatchWrites.ofThisBatch().documents(duties, DutyProjector::ballotOf, DutyDocument::id);
        String id = message.getAggregateIdentifier();
        DutyDocument before = documents.get(id);
        if (before != null && message.getSequenceNumber() <= before.version()) {
            return; // Delivered again after a crash between documents and token.
        }
        BallotDuty known = before == null ? null : before.duty();
        BallotDuty duty = BallotDuty.fold(known, event);
        if (duty != null && !duty.equals(known)) {
            documents.put(id, new DutyDocument(id, message.getSequenceNumber(), duty));
        } else if (duty == null && before != null) {
            documents.remove(id);
        }
    }

    private static @Nullable Object ballotOf(Message<?> message) {
        return message instanceof DomainEventMessage<?> event && event.getPayload() instanceof BallotEvent
                ? event.getAggregateIdentifier()
                : null;
    }
}
