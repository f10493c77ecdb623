package org.thidua.command.duty;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.wire.axon.CatchUp;
import org.thidua.wire.axon.Holding;
import org.thidua.wire.erasure.UnreadableEverywhere;
import org.thidua.wire.mongo.ViewChanges;
import org.thidua.wire.presence.Stores;
import org.thidua.wire.vault.KeyVault;

/** The beans of the process managers. */
@Configuration(proxyBeanMethods = false)
public class DutyConfiguration {

    @Bean
    ConfigurerModule dutyProjector(MongoDatabase database) {
        return configurer -> configurer.eventProcessing().registerEventHandler(axon -> new DutyProjector(database));
    }

    @Bean
    ServiceCommands serviceCommands(CommandGateway gateway) {
        return new ServiceCommands(gateway);
    }

    @Bean
    DutyRunner<DutyDocument> ballotDuties(
            MongoDatabase database,
            ServiceCommands commands,
            Clock clock,
            ViewChanges changes,
            CatchUp catchUp,
            Holding holding,
            Stores stores) {
        return new DutyRunner<>(
                DutyDocument.in(database), doneBy(commands), clock, changes, fallToThisNode(catchUp, holding, stores));
    }

    @Bean
    DutyRunner<ReturnDutyDocument> returnDuties(
            MongoDatabase database,
            ServiceCommands commands,
            Clock clock,
            ViewChanges changes,
            CatchUp catchUp,
            Holding holding,
            Stores stores) {
        return new DutyRunner<>(
                ReturnDutyDocument.in(database),
                (document, now) -> {
                    document.duty().due(now).forEach(command -> commands.send(document.id(), command));
                    return Duration.ZERO;
                },
                clock,
                changes,
                fallToThisNode(catchUp, holding, stores));
    }

    @Bean
    DutyRunner<ErasureDutyDocument> erasureDuties(
            MongoDatabase database,
            EventStore events,
            KeyVault vault,
            ServiceCommands commands,
            Clock clock,
            ViewChanges changes,
            CatchUp catchUp,
            Holding holding,
            Stores stores) {
        return new DutyRunner<>(
                ErasureDutyDocument.in(database),
                new ErasureAttempt(events, vault, commands),
                clock,
                changes,
                fallToThisNode(catchUp, holding, stores));
    }

    @Bean
    DutyRunner<UnreadableEverywhere> erasureProofs(
            MongoDatabase database,
            ServiceCommands commands,
            Clock clock,
            ViewChanges changes,
            CatchUp catchUp,
            Holding holding,
            Stores stores) {
        return new DutyRunner<>(
                UnreadableEverywhere.in(database),
                new ProofAttempt(database, commands),
                clock,
                changes,
                fallToThisNode(catchUp, holding, stores));
    }

    /**
     * Of several command nodes the one that keeps the duties also does them. With a store away every duty would only
     * fail, and rest the longer for it.
     */
    private static BooleanSupplier fallToThisNode(CatchUp catchUp, Holding holding, Stores stores) {
        return () -> catchUp.isCaughtUp() && stores.allPresent() && holding.holds(DutyProjector.PROCESSOR);
    }

    /** Closes a ballot, or carries its outcomes; what is left is looked at again as soon as it has changed. */
    static DutyRunner.Attempt<DutyDocument> doneBy(ServiceCommands commands) {
        return (document, now) -> {
            document.duty().due(now).forEach(command -> commands.send(document.id(), command));
            return Duration.ZERO;
        };
    }
}
