package org.thidua.systemtests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thidua.standalone.Standalone;

/**
 * The standalone service in a JVM of its own, with the heap of the README's command. It listens on a free port and keeps
 * its data in the folder given, temporary files too, so that it can be killed and started again on what it had written.
 */
public final class ServiceProcess implements Service, AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready after [\\d.]+ s: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration READY_WITHIN = Duration.ofSeconds(240);
    private static final int HEAP = 384;

    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final ChildProcess process;

    private ServiceProcess(JavaProgram program, Path data, Map<String, String> given) {
        var settings = new HashMap<>(Map.of("SERVER_PORT", "0", "THIDUA_DATA", data.toString()));
        settings.putAll(given);
        process = program.start(data, settings, this::read);
        process.ended().thenRun(() -> ready.completeExceptionally(new IllegalStateException("the process ended")));
    }

    /** Starts the service with the demonstration year and waits until it says where it listens. */
    public static ServiceProcess start(Path data) {
        return start(data, Map.of());
    }

    /** Starts the service with settings and waits until it says where it listens. */
    public static ServiceProcess start(Path data, Map<String, String> settings) {
        return new ServiceProcess(new JavaProgram(Standalone.class, HEAP), data, settings).awaitReady();
    }

    /** Starts the service as if so much time had gone by. */
    public static ServiceProcess startLater(Path data, Duration ahead) {
        var later =
                new JavaProgram(LaterService.class, HEAP, List.of("-D" + LaterService.AHEAD + "=" + ahead), List.of());
        return new ServiceProcess(later, data, Map.of()).awaitReady();
    }

    /** Starts the service where an award has a quota. */
    public static ServiceProcess startWithQuota(Path data) {
        return new ServiceProcess(new JavaProgram(QuotaService.class, HEAP), data, Map.of()).awaitReady();
    }

    /** Starts the service, which must refuse to run, and answers what it said. */
    public static String refusedStart(Path data, Map<String, String> settings) {
        ChildProcess refused = new ServiceProcess(new JavaProgram(Standalone.class, HEAP), data, settings).process;
        assertThat(refused.awaitExit()).as(refused.log()).isNotZero();
        return refused.log();
    }

    @Override
    public URI base() {
        return ready.join();
    }

    /** Ends the process as a power cut would: nothing is written any more. */
    public void killNow() {
        process.killNow();
    }

    /** Asks the process to stop and waits until it has. */
    public void stop() {
        process.stop();
    }

    /** All that the service has written so far; all of it once the process has ended. */
    public String log() {
        return process.log();
    }

    /** The same as bytes. */
    public byte[] logBytes() {
        return process.logBytes();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private ServiceProcess awaitReady() {
        try {
            ready.get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (TimeoutException | ExecutionException e) {
            process.killNow();
            throw new IllegalStateException("the service did not become ready:\n" + log(), e);
        } catch (InterruptedException e) {
            process.killNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service starts", e);
        }
    }

    private void read(String line) {
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
            ready.complete(URI.create(matcher.group(1)));
        }
    }
}
