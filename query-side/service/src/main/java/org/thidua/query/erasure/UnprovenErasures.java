package org.thidua.query.erasure;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.thidua.views.Views;
import org.thidua.views.erasure.ErasureStatus;

/**
 * Publishes {@code thidua.erasures.unproven}: of how many people the keys are destroyed without a proof that nothing can
 * be read. It is above 0 for a moment after each erasure; where it stays so, the log says why.
 */
final class UnprovenErasures implements SmartInitializingSingleton {

    private final MongoDatabase database;
    private final Iterable<MeterRegistry> registries;

    UnprovenErasures(MongoDatabase database, Iterable<MeterRegistry> registries) {
        this.database = database;
        this.registries = registries;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (MeterRegistry registry : registries) {
            Gauge.builder("thidua.erasures.unproven", this, UnprovenErasures::count)
                    .description("Erasures that were carried out and are not proven")
                    .register(registry);
        }
    }

    private double count() {
        return database.getCollection(Views.ERASURES.name())
                .countDocuments(Filters.eq("view.status", ErasureStatus.CARRIED_OUT.name()));
    }
}
