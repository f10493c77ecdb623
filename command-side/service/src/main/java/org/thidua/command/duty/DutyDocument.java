package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.thidua.domain.ballot.BallotDuty;

/**
 * A ballot's duty as it is stored; public because the codec of the driver reads it by reflection.
 *
 * @param id the ballot
 * @param version sequence of the ballot's last event that changed the duty
 */
public record DutyDocument(@BsonId String id, long version, BallotDuty duty) implements StoredDuty<BallotDuty> {

    static final String COLLECTION = "duties";

    static MongoCollection<DutyDocument> in(MongoDatabase database) {
        return database.getCollection(COLLECTION, DutyDocument.class);
    }
}
