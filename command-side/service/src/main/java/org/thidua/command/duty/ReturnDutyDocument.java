package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonIgnore;
import org.thidua.domain.nomination.ReturnDuty;

/**
 * What is owed a returned dossier as it is stored; public because the codec of the driver reads it by reflection.
 *
 * @param id the nomination
 * @param version sequence of the nomination's last event that changed the duty
 */
public record ReturnDutyDocument(@BsonId String id, long version, LocalDate dueOn, boolean suspended, int objections)
        implements StoredDuty<ReturnDuty> {

    static MongoCollection<ReturnDutyDocument> in(MongoDatabase database) {
        return database.getCollection("return-duties", ReturnDutyDocument.class);
    }

    static ReturnDutyDocument of(String id, long version, ReturnDuty duty) {
        return new ReturnDutyDocument(id, version, duty.dueOn(), duty.suspended(), duty.objections());
    }

    @Override
    @BsonIgnore
    public ReturnDuty duty() {
        return new ReturnDuty(id, dueOn, suspended, objections);
    }
}
