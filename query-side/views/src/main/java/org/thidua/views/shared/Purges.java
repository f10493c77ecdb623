package org.thidua.views.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import org.axonframework.messaging.Message;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.mongo.BatchDocuments;
import org.thidua.wire.mongo.BatchWrites;

/**
 * Which processors have purged their views of a person: one receipt per processor and erasure, written together with
 * the purged documents. Without all receipts an erasure cannot be proven, because a view that lags behind could still
 * be filled.
 */
public final class Purges {

    /** Where the receipts are. */
    public static final String COLLECTION = "purges";

    private final MongoCollection<Document> receipts;

    public Purges(MongoDatabase database) {
        receipts = database.getCollection(COLLECTION);
    }

    /** Notes, with the batch at hand, that a processor has made its documents anew; the first note stands. */
    void note(String processor, String erasureId, int documents) {
        String id = id(processor, erasureId);
        BatchDocuments<Document> noted =
                BatchWrites.ofThisBatch().documents(receipts, Purges::nothing, receipt -> receipt.getString("_id"));
        if (noted.get(id) == null) {
            noted.put(id, new Document("_id", id).append("documents", documents));
        }
    }

    /** Whether every one of the processors has. */
    public boolean doneBy(Collection<String> processors, String erasureId) {
        var ids = processors.stream().map(processor -> id(processor, erasureId)).toList();
        return receipts.countDocuments(Filters.in("_id", ids)) == ids.size();
    }

    /** No event but one concerns a receipt: there is nothing to read ahead. */
    private static @Nullable Object nothing(Message<?> message) {
        return null;
    }

    private static String id(String processor, String erasureId) {
        return processor + " " + erasureId;
    }
}
