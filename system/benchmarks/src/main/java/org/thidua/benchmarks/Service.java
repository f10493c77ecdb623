package org.thidua.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.thidua.messages.shared.Command;
import org.thidua.standalone.Standalone;
import org.thidua.wire.axon.Lag;

/** The real standalone service in this process, on a folder of its own. */
final class Service implements AutoCloseable {

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(10);

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;
    private final Lag lag;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
        this.gateway = context.getBean(CommandGateway.class);
        this.lag = context.getBean(Lag.class);
    }

    static Service start(Path data, boolean demo) {
        return run(data, demo, Standalone.class);
    }

    private static Service run(Path data, boolean demo, Class<?>... sources) {
        return new Service(new SpringApplication(sources)
                .run(
                        "--thidua.data=" + data,
                        "--thidua.demo=" + demo,
                        "--server.port=0",
                        "--spring.main.allow-bean-definition-overriding=true"));
    }

    /** Starts it without the demonstration year and brings in those who act under load. */
    static Service withCommittee(Path data) {
        Service service = start(data, false);
        Committee.beginnings().forEach(service::send);
        return service;
    }

    /** The same without seals. */
    static Service inClearWithCommittee(Path data) {
        Service service = run(data, false, Standalone.class, InClear.class);
        Committee.beginnings().forEach(service::send);
        return service;
    }

    /** Returns when the command is accepted, and so durable. */
    void send(Command command) {
        gateway.sendAndWait(command);
    }

    /** Sends whatever comes next, again and again. */
    Callers.Act sending(Work work) {
        return () -> send(work.get());
    }

    /** The same for callers that come and go: each continues where another one left off. */
    Callers.Act sendingDraftsAndEditsFromAnyThread() {
        var callers = new AtomicInteger();
        var idle = new ConcurrentLinkedQueue<Work>();
        return () -> {
            Work taken = idle.poll();
            Work work = taken == null ? Work.draftsAndEdits(callers.getAndIncrement()) : taken;
            send(work.get());
            idle.add(work);
        };
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    long head() {
        return lag.head();
    }

    /** Waits until every view has handled all that is stored now. */
    void awaitViews() {
        long head = head();
        long deadline = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        while (lag.positions().values().stream().anyMatch(position -> position < head)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("views are still behind position " + head + ": " + lag.positions());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Stops it as a signal would, compaction included. */
    @Override
    public void close() {
        context.close();
    }
}
