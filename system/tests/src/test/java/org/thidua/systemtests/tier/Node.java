package org.thidua.systemtests.tier;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.thidua.systemtests.service.Api;
import org.thidua.systemtests.service.ChildProcess;
import org.thidua.systemtests.service.JavaProgram;
import org.thidua.systemtests.service.NoAnswer;
import org.thidua.systemtests.service.Service;

/** One process of a cluster: it keeps its name, its port and its folder when it is killed and started again. */
public final class Node implements Service, AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(240);

    /** Four of them fit beside a database and a test on a small machine. */
    private static final int HEAP = 256;

    private final String name;
    private final JavaProgram program;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private ChildProcess process;

    Node(String name, Class<?> main, Path parent, Map<String, String> shared) {
        this.name = name;
        this.program = new JavaProgram(main, HEAP);
        this.settings = new HashMap<>(shared);
        try {
            folder = Files.createDirectory(parent.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put("THIDUA_NODE", name);
        settings.put("THIDUA_DATA", folder.toString());
        settings.put("SERVER_PORT", String.valueOf(port));
        process = launched();
    }

    /** The process itself, past the proxy. */
    @Override
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String name() {
        return name;
    }

    /** Ends the process as a power cut would. */
    public void killNow() {
        process.killNow();
    }

    /** Asks the process to stop and waits until it has. */
    public void stop() {
        process.stop();
    }

    /** Starts the process again; it is not ready yet. */
    public void startAgain() {
        process = launched();
    }

    /** Waits until it says that it is ready. */
    public Node awaitReady() {
        try {
            await(name + " is ready")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(READY_WITHIN)
                    .failFast("it has ended", () -> !process.isAlive())
                    .until(this::isReady);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new IllegalStateException(name + " did not become ready:\n" + log(), e);
        }
        return this;
    }

    /** All that the process has written since it was started the last time. */
    public String log() {
        return process.log();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    int port() {
        return port;
    }

    private boolean isReady() {
        try {
            return Api.anonymous(base()).get("/actuator/health/readiness").status() == 200;
        } catch (NoAnswer notYet) {
            return false;
        }
    }

    private ChildProcess launched() {
        return program.start(folder, settings, line -> {});
    }
}
