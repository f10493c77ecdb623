package org.thidua.wire.axon;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.thidua.wire.mongo.Members;
import org.thidua.wire.mongo.StoredTokens;

/** How any number of processes share the work on the views, and how far they are with it. */
@Configuration(proxyBeanMethods = false)
public class NodesConfiguration {

    @Bean
    Segments segments(Environment settings) {
        return Segments.from(settings);
    }

    @Bean
    SegmentBalance segmentBalance(Members members, StoredTokens tokens) {
        return new SegmentBalance(members, tokens::recent);
    }

    @Bean
    Holding holding(org.axonframework.config.Configuration axon, Lag lag) {
        return new Holding(axon, lag);
    }

    @Bean
    LagWatch lagWatch(Lag lag) {
        return new LagWatch(lag);
    }

    @Bean
    LagMetrics lagMetrics(Lag lag, LagWatch watch, ObjectProvider<MeterRegistry> registries) {
        return new LagMetrics(lag, watch, registries);
    }

    @Bean
    LagHealth lagHealthIndicator(LagWatch watch, Environment settings) {
        return LagHealth.of(watch, settings);
    }
}
