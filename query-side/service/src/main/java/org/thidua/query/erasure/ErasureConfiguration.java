package org.thidua.query.erasure;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.views.ReadModels;
import org.thidua.views.shared.Purges;
import org.thidua.wire.axon.CatchUp;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.vault.KeyVault;
import org.thidua.wire.vault.TinkSeals;

/** The proof of erasures. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

    @Bean
    ProofRunner proofRunner(
            ReadModels views,
            MongoDatabase database,
            KeyVault vault,
            TinkSeals seals,
            EventStore events,
            CommandGateway gateway,
            ObjectProvider<Clock> clock,
            ViewChanges changes,
            CatchUp catchUp) {
        return new ProofRunner(
                views,
                new Purges(database),
                new StoreSearch(vault, seals, new PersonsSeals(events, database), events, database),
                new MissedDocuments(database, events, seals),
                vault.forgetsWithin(),
                gateway,
                clock.getIfAvailable(Clock::systemUTC),
                changes,
                catchUp::isCaughtUp);
    }

    @Bean
    UnprovenErasures unprovenErasures(MongoDatabase database, ObjectProvider<MeterRegistry> registries) {
        return new UnprovenErasures(database, registries);
    }
}
