package org.thidua.query.erasure;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.audit.StoredReplays;
import org.thidua.wire.axon.CatchUp;
import org.thidua.wire.axon.Holding;
import org.thidua.wire.axon.Lag;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.presence.Stores;
import org.thidua.wire.vault.KeyVault;
import org.thidua.wire.vault.TinkSeals;

/** The proof of erasures. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

    @Bean
    ProofRunner proofRunner(
            ReadModels views,
            MongoDatabase database,
            StoredReplays left,
            KeyVault vault,
            TinkSeals seals,
            EventStore events,
            ObjectProvider<Clock> clock,
            ViewChanges changes,
            Lag lag,
            CatchUp catchUp,
            Holding holding,
            Stores stores) {
        return new ProofRunner(
                views,
                database,
                position -> lag.reachedEverywhere(Views.PROCESSORS, position),
                new StoreSearch(vault, seals, new PersonsSeals(events, database), events, database),
                new MissedDocuments(database, events, seals, left),
                vault.forgetsWithin(),
                clock.getIfAvailable(Clock::systemUTC),
                changes,
                () -> catchUp.isCaughtUp() && stores.allPresent() && holding.holds(Views.AUDIT));
    }

    @Bean
    UnprovenErasures unprovenErasures(MongoDatabase database, ObjectProvider<MeterRegistry> registries) {
        return new UnprovenErasures(database, registries);
    }
}
