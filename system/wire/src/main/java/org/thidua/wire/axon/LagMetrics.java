package org.thidua.wire.axon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Publishes {@code thidua.view.lag.events} and {@code thidua.view.lag.seconds}, tag {@code processor}, for all nodes
 * together: what a processor has yet to handle, and how long ago the store first held an event of that.
 */
public final class LagMetrics implements SmartInitializingSingleton {

    private static final double MILLIS_PER_SECOND = TimeUnit.SECONDS.toMillis(1);

    private final Lag lag;
    private final LagWatch watch;
    private final Iterable<MeterRegistry> registries;

    public LagMetrics(Lag lag, LagWatch watch, Iterable<MeterRegistry> registries) {
        this.lag = lag;
        this.watch = watch;
        this.registries = registries;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (MeterRegistry registry : registries) {
            for (String processor : lag.processors()) {
                Gauge.builder("thidua.view.lag.events", watch, it -> it.events(processor))
                        .description("Events that the view has yet to handle")
                        .tag("processor", processor)
                        .register(registry);
                Gauge.builder(
                                "thidua.view.lag.seconds",
                                watch,
                                it -> it.behind(processor).toMillis() / MILLIS_PER_SECOND)
                        .description("How long ago the store first held an event that the view has yet to handle")
                        .tag("processor", processor)
                        .register(registry);
            }
        }
    }
}
