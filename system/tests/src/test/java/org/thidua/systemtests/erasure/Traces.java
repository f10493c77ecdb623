package org.thidua.systemtests.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches bytes for phrases in all their forms, in one pass and without a boundary at which a form could be missed: the
 * automaton of Aho and Corasick (Communications of the ACM 18, 1975) keeps its state from one buffer to the next.
 */
final class Traces {

    private static final int BYTES = 256;
    private static final int BUFFER = 1 << 16;

    /** The next state for each state and byte. */
    private final List<int[]> steps = new ArrayList<>();

    /** The form that ends in a state, also as the end of a longer one. */
    private final List<@Nullable Form> ends = new ArrayList<>();

    private Traces() {}

    static Traces of(Collection<String> phrases) {
        var traces = new Traces();
        traces.newState();
        phrases.stream().flatMap(phrase -> Form.of(phrase).stream()).forEach(traces::add);
        traces.connect();
        return traces;
    }

    /** Every form found in any file of a folder, or in the name of one; each form once per file. */
    List<String> inFolder(Path folder) {
        try (var all = Files.walk(folder)) {
            var found = new ArrayList<String>();
            for (Path path : all.sorted().toList()) {
                String name = folder.relativize(path).toString();
                found.addAll(in("name " + name, name.getBytes(UTF_8)));
                if (Files.isRegularFile(path)) {
                    try (InputStream file = Files.newInputStream(path)) {
                        found.addAll(in(name, file));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every form found in bytes, each once. */
    List<String> in(String where, byte[] bytes) {
        try {
            return in(where, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every form found in a stream, each once, with the place where it ends; one that ends a longer one is not told. */
    List<String> in(String where, InputStream stream) throws IOException {
        var found = new LinkedHashMap<Form, Long>();
        byte[] buffer = new byte[BUFFER];
        int state = 0;
        long position = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            for (int i = 0; i < read; i++) {
                state = steps.get(state)[buffer[i] & 0xff];
                position++;
                Form end = ends.get(state);
                if (end != null) {
                    found.putIfAbsent(end, position);
                }
            }
        }
        return found.entrySet().stream()
                .map(it -> where + " up to byte " + it.getValue() + ": " + it.getKey())
                .toList();
    }

    private int newState() {
        int[] row = new int[BYTES];
        Arrays.fill(row, -1);
        steps.add(row);
        ends.add(null);
        return steps.size() - 1;
    }

    private void add(Form form) {
        int state = 0;
        for (byte next : form.bytes()) {
            int[] row = steps.get(state);
            if (row[next & 0xff] < 0) {
                row[next & 0xff] = newState();
            }
            state = row[next & 0xff];
        }
        if (ends.get(state) == null) {
            ends.set(state, form);
        }
    }

    /** Where a byte leads out of all forms, it leads to the longest beginning of a form that has just been read. */
    private void connect() {
        int[] fallback = new int[steps.size()];
        var waiting = new ArrayDeque<Integer>();
        waiting.add(0);
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            int[] row = steps.get(state);
            for (int next = 0; next < BYTES; next++) {
                int otherwise = state == 0 ? 0 : steps.get(fallback[state])[next];
                if (row[next] < 0) {
                    row[next] = otherwise;
                } else {
                    int reached = row[next];
                    fallback[reached] = otherwise;
                    if (ends.get(reached) == null) {
                        ends.set(reached, ends.get(otherwise));
                    }
                    waiting.add(reached);
                }
            }
        }
    }
}
