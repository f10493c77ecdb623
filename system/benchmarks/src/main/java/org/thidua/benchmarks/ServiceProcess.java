package org.thidua.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The standalone service in a process of its own, as the README's first command starts it. */
final class ServiceProcess implements AutoCloseable {

    private static final String READY = "is ready after";
    private static final Duration STOPPED_WITHIN = Duration.ofMinutes(2);

    private final Process process;
    private final Thread reader;
    private final double secondsToReady;

    private ServiceProcess(Process process, Thread reader, double secondsToReady) {
        this.process = process;
        this.reader = reader;
        this.secondsToReady = secondsToReady;
    }

    /**
     * Starts it and returns when it has said that it is ready.
     *
     * @param heap as after {@code -Xmx}
     * @throws IllegalStateException with all it said, when it ends before
     */
    static ServiceProcess start(Path data, boolean demo, String heap) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPathOfTheService(),
                        "org.thidua.standalone.Standalone",
                        "--server.port=0")
                .redirectErrorStream(true);
        builder.environment().put("THIDUA_DATA", data.toString());
        builder.environment().put("THIDUA_DEMO", Boolean.toString(demo));
        long began = System.nanoTime();
        Process process = builder.start();
        BufferedReader output = process.inputReader(UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains(READY)) {
                double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
                return new ServiceProcess(process, Thread.ofVirtual().start(() -> drain(output)), seconds);
            }
        }
        throw new IllegalStateException("the service ended before it was ready:\n" + String.join("\n", said));
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** What the operating system counts as this process's memory, or not a number where it does not say. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Heap that is still used after a full collection. */
    double liveHeapMegabytes() throws IOException, InterruptedException {
        ask("GC.run");
        return ask("GC.heap_info")
                .lines()
                .filter(line -> line.contains(" used "))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".* used (\\d+)K.*", "$1")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Stops it as Ctrl+C does and waits until it has. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the service did not stop within " + STOPPED_WITHIN);
        }
        reader.join();
    }

    private String ask(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        jcmd.waitFor();
        return answer;
    }

    /** Ours without the benchmarks themselves. */
    private static String classPathOfTheService() {
        String own = Path.of("system", "benchmarks").toString();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                continue;
            }
        } catch (IOException e) {
            // The process has ended; nobody reads what it says after it is ready.
        }
    }
}
