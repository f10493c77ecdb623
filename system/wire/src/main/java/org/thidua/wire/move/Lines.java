package org.thidua.wire.move;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of JSON values, one in each line, read from its beginning. */
final class Lines<T> implements AutoCloseable {

    /** Members in the order of the components, without those that have no value. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Path path;
    private final Class<T> type;
    private final BufferedReader lines;
    private long number;

    private Lines(Path path, Class<T> type) throws IOException {
        this.path = path;
        this.type = type;
        lines = Files.newBufferedReader(path);
    }

    static <T> Lines<T> of(Path path, Class<T> type) {
        try {
            return new Lines<>(path, type);
        } catch (IOException e) {
            throw new MoveRefused("The file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads all lines of a file. */
    static <T> void each(Path path, Class<T> type, Consumer<T> reader) {
        try (var lines = of(path, type)) {
            for (T value = lines.next(); value != null; value = lines.next()) {
                reader.accept(value);
            }
        }
    }

    /** The next value; nothing at the end. */
    @Nullable
    T next() {
        try {
            String line = lines.readLine();
            number++;
            return line == null ? null : JSON.readValue(line, type);
        } catch (IOException | JacksonException e) {
            throw new MoveRefused("Line " + number + " of " + path + " cannot be read.", e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
