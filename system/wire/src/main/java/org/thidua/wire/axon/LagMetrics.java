package org.thidua.wire.axon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Publishes {@code thidua.view.lag.events}, tag {@code processor}: see {@link Lag#of}. */
public final class LagMetrics implements SmartInitializingSingleton {

    private final Lag lag;
    private final Iterable<MeterRegistry> registries;

    public LagMetrics(Lag lag, Iterable<MeterRegistry> registries) {
        this.lag = lag;
        this.registries = registries;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (MeterRegistry registry : registries) {
            for (String processor : lag.positions().keySet()) {
                Gauge.builder("thidua.view.lag.events", lag, behind -> behind.of(processor))
                        .description("Events that the view has yet to handle")
                        .tag("processor", processor)
                        .register(registry);
            }
        }
    }
}
