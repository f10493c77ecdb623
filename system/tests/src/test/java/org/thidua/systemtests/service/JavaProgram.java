package org.thidua.systemtests.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A program of this build in a JVM of its own.
 *
 * @param main its main class
 * @param heapMegabytes what it promises to live in: when that is not enough the process ends, and with it the test
 * @param options of the JVM
 * @param arguments of the program
 */
public record JavaProgram(Class<?> main, int heapMegabytes, List<String> options, List<String> arguments) {

    public JavaProgram(Class<?> main, int heapMegabytes) {
        this(main, heapMegabytes, List.of(), List.of());
    }

    /** Starts it in a folder, where its temporary files are, too. */
    public ChildProcess start(Path folder, Map<String, String> settings, Consumer<String> eachLine) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        var environment = new HashMap<>(settings);
        environment.put("CLASSPATH", classPath());
        return ChildProcess.start(command, environment, folder, eachLine);
    }

    /** Surefire starts its own JVM from a jar that only lists the class path, and tells the list in a property. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
