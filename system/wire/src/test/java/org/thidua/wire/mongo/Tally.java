package org.thidua.wire.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.Message;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts the events of each aggregate: wrong by one as soon as an event is lost or counted twice. */
final class Tally implements EventMessageHandler {

    private final MongoCollection<Document> tallies;

    Tally(MongoDatabase database) {
        this(database, "tallies");
    }

    Tally(MongoDatabase database, String collection) {
        tallies = database.getCollection(collection);
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        String id = event.getAggregateIdentifier();
        BatchDocuments<Document> documents =
                BatchWrites.ofThisBatch().documents(tallies, Tally::concerns, document -> document.getString("_id"));
        Document before = documents.get(id);
        long version = before == null ? -1 : before.getLong("version");
        if (event.getSequenceNumber() > version) {
            int count = before == null ? 0 : before.getInteger("count");
            documents.put(
                    id,
                    new Document("_id", id)
                            .append("version", event.getSequenceNumber())
                            .append("count", count + 1));
        }
        return null;
    }

    private static Object concerns(Message<?> message) {
        return ((DomainEventMessage<?>) message).getAggregateIdentifier();
    }
}
