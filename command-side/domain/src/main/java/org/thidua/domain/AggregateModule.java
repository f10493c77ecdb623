package org.thidua.domain;

import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.thidua.domain.ballot.Ballot;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.council.Council;
import org.thidua.domain.election.ChairElection;
import org.thidua.domain.erasure.DestroyedKeys;
import org.thidua.domain.erasure.Erasure;
import org.thidua.domain.erasure.ErasureRules;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.nomination.NomineeRecord;
import org.thidua.domain.pledge.Pledge;
import org.thidua.domain.quota.QuotaLedger;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Collective;
import org.thidua.domain.register.Person;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.OwnStreamFactory;
import org.thidua.domain.shared.RepositoryNeighbours;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.time.TimeLimits;

/**
 * Every aggregate of the domain and what their command handlers are given: the {@link Catalogue}, the {@link Seals},
 * the {@link ErasureRules}, the {@link TimeLimits} and their {@link Neighbours}. Aggregates are listed, not scanned for, so that the domain
 * needs no container.
 */
public final class AggregateModule implements ConfigurerModule {

    /** Aggregate types in the order of the features. */
    public static final List<Class<? extends EventSourced>> AGGREGATES = List.of(
            Agency.class,
            Person.class,
            Collective.class,
            Bloc.class,
            Council.class,
            Nomination.class,
            NomineeRecord.class,
            QuotaLedger.class,
            Ballot.class,
            Pledge.class,
            ChairElection.class,
            Erasure.class,
            DestroyedKeys.class);

    private final Catalogue catalogue;
    private final Seals seals;
    private final ErasureRules erasureRules;
    private final TimeLimits timeLimits;

    /**
     * @param catalogue the awards that nominations and ballots are judged by
     * @param seals which hide what is said about people
     * @param erasureRules how long an erasure waits and what holds it
     * @param timeLimits of the steps of a nomination, in working days
     */
    public AggregateModule(Catalogue catalogue, Seals seals, ErasureRules erasureRules, TimeLimits timeLimits) {
        this.catalogue = catalogue;
        this.seals = seals;
        this.erasureRules = erasureRules;
        this.timeLimits = timeLimits;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.registerComponent(Catalogue.class, configuration -> catalogue);
        configurer.registerComponent(Seals.class, configuration -> seals);
        configurer.registerComponent(ErasureRules.class, configuration -> erasureRules);
        configurer.registerComponent(TimeLimits.class, configuration -> timeLimits);
        configurer.registerComponent(Neighbours.class, RepositoryNeighbours::new);
        AGGREGATES.forEach(type -> configurer.configureAggregate(configured(type)));
    }

    private static <A extends EventSourced> AggregateConfigurer<A> configured(Class<A> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureAggregateFactory(configuration -> new OwnStreamFactory<>(type, configuration));
    }
}
