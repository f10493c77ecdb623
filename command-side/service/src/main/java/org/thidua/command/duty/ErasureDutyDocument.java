package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonIgnore;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.erasure.ErasureDuty;

/**
 * An erasure's duty as it is stored; public because the codec of the driver reads it by reflection.
 *
 * @param id the erasure
 * @param version sequence of the erasure's last event that changed the duty
 * @param dueAt when it is to begin; nothing once it has begun
 * @param personId whose keys are to be destroyed; nothing before it has begun
 */
public record ErasureDutyDocument(
        @BsonId String id,
        long version,
        @Nullable Instant dueAt,
        @Nullable String personId) implements StoredDuty<ErasureDuty> {

    static MongoCollection<ErasureDutyDocument> in(MongoDatabase database) {
        return database.getCollection("erasure-duties", ErasureDutyDocument.class);
    }

    static ErasureDutyDocument of(String id, long version, ErasureDuty duty) {
        return switch (duty) {
            case ErasureDuty.Begin it -> new ErasureDutyDocument(id, version, it.dueAt(), null);
            case ErasureDuty.Destroy it -> new ErasureDutyDocument(id, version, null, it.personId());
        };
    }

    @Override
    @BsonIgnore
    public ErasureDuty duty() {
        return dueAt == null
                ? new ErasureDuty.Destroy(id, Objects.requireNonNull(personId))
                : new ErasureDuty.Begin(id, dueAt);
    }
}
