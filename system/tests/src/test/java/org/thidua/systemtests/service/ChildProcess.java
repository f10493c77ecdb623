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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that a test has started, with all that it has written. It knows nothing of the stores that this JVM was
 * given: those of a tier are in the settings.
 */
public final class ChildProcess {

    private static final Duration ENDED_WITHIN = Duration.ofSeconds(240);

    /** 128 and the number of the signal: what a JVM answers to SIGTERM. */
    private static final int TERMINATED = 143;

    private final Process process;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Thread reader;

    private ChildProcess(Process process, Consumer<String> eachLine) {
        this.process = process;
        this.reader = Thread.ofVirtual().name("log of " + process.pid()).start(() -> readLog(eachLine));
    }

    /**
     * Starts it.
     *
     * @param settings environment variables beside those of this JVM
     * @param eachLine told each line that the process writes
     */
    public static ChildProcess start(
            List<String> command, Map<String, String> settings, Path folder, Consumer<String> eachLine) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("THIDUA_") || name.equals("MONGODB_URI"));
        builder.environment().putAll(settings);
        builder.directory(folder.toFile());
        try {
            return new ChildProcess(builder.redirectErrorStream(true).start(), eachLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Completes when the process has ended. */
    public CompletableFuture<Void> ended() {
        return process.onExit().thenAccept(ended -> {});
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process as a power cut would: nothing is written any more. */
    public void killNow() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Asks the process to stop and waits until it has. */
    public void stop() {
        process.destroy();
        assertThat(awaitExit()).as("exit value after SIGTERM%n%s", log()).isIn(0, TERMINATED);
    }

    /** Waits until it has ended by itself and answers its exit value. */
    public int awaitExit() {
        try {
            assertThat(process.waitFor(ENDED_WITHIN.toSeconds(), TimeUnit.SECONDS))
                    .as("the process ends%n%s", log())
                    .isTrue();
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the process stops", e);
        }
    }

    /** All that it has written so far; all of it once the process has ended. */
    public String log() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** The same as bytes. */
    public byte[] logBytes() {
        return output.toByteArray();
    }

    private void readLog(Consumer<String> eachLine) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new Kept(process.getInputStream(), output), StandardCharsets.UTF_8))) {
            lines.lines().forEach(eachLine);
        } catch (IOException | UncheckedIOException e) {
            output.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
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
