package org.thidua.command;

import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.duty.DutyConfiguration;
import org.thidua.command.erasure.ErasureConfiguration;
import org.thidua.domain.AggregateModule;
import org.thidua.domain.erasure.ErasureRules;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.RepositoryNeighbours;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.time.TimeLimits;
import org.thidua.wire.http.HttpConfiguration;

/** The command side: aggregates, command endpoints and the process manager. Needs the beans of the wire. */
@Configuration(proxyBeanMethods = false)
@Import({HttpConfiguration.class, DutyConfiguration.class, ErasureConfiguration.class})
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class))
public class CommandSideConfiguration {

    /** Longer than a group sync and all retries of a lost race; shorter than callers give up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    AggregateModule aggregates(Catalogue catalogue, Seals seals, ErasureRules rules, TimeLimits limits) {
        return new AggregateModule(catalogue, seals, rules, limits);
    }

    /** Under Spring, Axon gives command handlers beans, not the components of its own configuration. */
    @Bean
    Neighbours neighbours(org.axonframework.config.Configuration axon) {
        return new RepositoryNeighbours(axon);
    }

    @Bean
    Commands commands(CommandGateway gateway) {
        return new Commands(gateway, PATIENCE);
    }
}
