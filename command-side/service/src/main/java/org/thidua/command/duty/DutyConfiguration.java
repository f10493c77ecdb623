package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.wire.axon.CatchUp;
import org.thidua.wire.mongo.ViewChanges;

/** The beans of the process manager. */
@Configuration(proxyBeanMethods = false)
public class DutyConfiguration {

    @Bean
    ConfigurerModule dutyProjector(MongoDatabase database) {
        return configurer ->
                configurer.eventProcessing().registerEventHandler(axon -> new DutyProjector(duties(database)));
    }

    @Bean
    DutyRunner dutyRunner(
            MongoDatabase database, CommandGateway gateway, Clock clock, ViewChanges changes, CatchUp catchUp) {
        return new DutyRunner(duties(database), gateway, clock, changes, catchUp::isCaughtUp);
    }

    private static MongoCollection<DutyDocument> duties(MongoDatabase database) {
        return database.getCollection(DutyDocument.COLLECTION, DutyDocument.class);
    }
}
