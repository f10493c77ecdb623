package org.thidua.wire.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.thidua.messages.erasure.StoreCheck;
import org.thidua.wire.mongo.Versioned;

/**
 * All stores were searched for what can be read of an erased person, and nothing can. The query side leaves it here and
 * the command side proves the erasure with it, and removes it then. It is found again when it is lost.
 *
 * @param id the erasure
 * @param version of the erasure when the stores were searched
 * @param checks one for each store; none found anything readable
 */
public record UnreadableEverywhere(@BsonId String id, long version, List<StoreCheck> checks) implements Versioned {

    /** Where they are left. */
    public static MongoCollection<UnreadableEverywhere> in(MongoDatabase database) {
        return database.getCollection("erasure-proofs", UnreadableEverywhere.class);
    }
}
