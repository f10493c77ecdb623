package org.thidua.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.thidua.views.Views;
import org.thidua.views.erasure.ErasureStatus;
import org.thidua.wire.mongo.DocumentStore;

class UnprovenErasuresTest {

    @Test
    void thoseWithoutKeysAndWithoutProofAreCounted() {
        try (var store = DocumentStore.inMemory()) {
            var database = store.client().getDatabase("thidua");
            var erasures = database.getCollection(Views.ERASURES.name());
            for (ErasureStatus status : ErasureStatus.values()) {
                erasures.insertOne(new Document("view", new Document("status", status.name())));
            }
            var registry = new SimpleMeterRegistry();
            new UnprovenErasures(database, List.of(registry)).afterSingletonsInstantiated();
            var unproven = registry.get("thidua.erasures.unproven").gauge();
            assertThat(unproven.value()).isEqualTo(1);

            erasures.deleteOne(new Document("view.status", ErasureStatus.CARRIED_OUT.name()));

            assertThat(unproven.value()).isZero();
        }
    }
}
