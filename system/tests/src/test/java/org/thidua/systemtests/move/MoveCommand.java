package org.thidua.systemtests.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.thidua.standalone.Standalone;

/**
 * The standalone program started to export or to import, in a JVM as small as the service's.
 *
 * @param exitCode 0 when all was moved
 */
record MoveCommand(int exitCode, String said) {

    static MoveCommand run(Map<String, String> settings, String step, Path folder) {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                Standalone.class.getName(),
                step,
                folder.toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("THIDUA_") || name.equals("MONGODB_URI"));
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        builder.environment().putAll(settings);
        try {
            Process process = builder.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new MoveCommand(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the program runs", e);
        }
    }
}
