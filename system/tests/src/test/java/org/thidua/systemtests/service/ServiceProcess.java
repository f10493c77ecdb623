package org.thidua.systemtests.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
 * The standalone service in a JVM of its own, with the heap that it promises to live in: when that is not enough the
 * process ends, and with it the test. It listens on a free port and keeps its data in the folder given, temporary files
 * too, so that it can be killed and started again on what it had written.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready after [\\d.]+ s: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration READY_WITHIN = Duration.ofSeconds(240);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);

    /** 128 and the number of the signal: what a JVM answers to SIGTERM. */
    private static final int TERMINATED = 143;

    private final Process process;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Thread reader;

    private ServiceProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().name("log of " + process.pid()).start(this::readLog);
    }

    /** Starts the service with the demonstration year and waits until it says where it listens. */
    public static ServiceProcess start(Path data) {
        return start(data, Map.of());
    }

    /** Starts the service with settings and waits until it says where it listens. */
    public static ServiceProcess start(Path data, Map<String, String> settings) {
        return launch(data, settings, List.of(Standalone.class.getName())).awaitReady();
    }

    /** Starts the service as if so much time had gone by. */
    public static ServiceProcess startLater(Path data, Duration ahead) {
        return launch(data, Map.of(), List.of("-D" + LaterService.AHEAD + "=" + ahead, LaterService.class.getName()))
                .awaitReady();
    }

    /** Starts the service, which must refuse to run, and answers what it said. */
    public static String refusedStart(Path data, Map<String, String> settings) {
        ServiceProcess refused = launch(data, settings, List.of(Standalone.class.getName()));
        refused.awaitExit();
        assertThat(refused.process.exitValue()).as(refused.log()).isNotZero();
        return refused.log();
    }

    private static ServiceProcess launch(Path data, Map<String, String> settings, List<String> program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the README's command starts it.
        command.add("-Xmx384m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Djava.io.tmpdir=" + data);
        command.addAll(program);
        var builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("THIDUA_DATA", data.toString());
        builder.environment().putAll(settings);
        builder.directory(data.toFile());
        try {
            return new ServiceProcess(builder.redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire starts its own JVM from a jar that only lists the class path, and tells the list in a property. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Where the service listens. */
    public URI base() {
        return ready.join();
    }

    /** The account's view of the service. */
    public Api as(String account) {
        return Api.of(base(), account);
    }

    /** Ends the process as a power cut would: nothing is written any more. */
    public void killNow() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks the process to stop and waits until it has. */
    public void stop() {
        process.destroy();
        awaitExit();
        assertThat(process.exitValue())
                .as("exit value after SIGTERM%n%s", log())
                .isIn(0, TERMINATED);
    }

    /** All that the service has written so far; all of it once the process has ended. */
    public String log() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** The same as bytes. */
    public byte[] logBytes() {
        return output.toByteArray();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void awaitExit() {
        try {
            assertThat(process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS))
                    .as("the process ends%n%s", log())
                    .isTrue();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service stops", e);
        }
    }

    private ServiceProcess awaitReady() {
        try {
            ready.get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the service did not become ready:\n" + log(), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service starts", e);
        }
    }

    private void readLog() {
        try (var lines = new BufferedReader(
                new InputStreamReader(new Kept(process.getInputStream(), output), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    ready.complete(URI.create(matcher.group(1)));
                }
            }
            ready.completeExceptionally(new IllegalStateException("the process ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Keeps what is read through it. */
    private static final class Kept extends FilterInputStream {

        private final OutputStream copy;

        Kept(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                copy.write(next);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            if (count > 0) {
                copy.write(into, offset, count);
            }
            return count;
        }
    }
}
