package org.thidua.wire.serial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thidua.messages.Events;
import org.thidua.messages.shared.Event;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract files on the class path, and the way from one of them to its record. */
final class Contracts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    record File(String name, String revision, byte[] json) {

        String path() {
            return name + "/" + revision + ".json";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof File file && path().equals(file.path());
        }

        @Override
        public int hashCode() {
            return path().hashCode();
        }

        @Override
        public String toString() {
            return path();
        }
    }

    private Contracts() {}

    static List<File> files() {
        try {
            Resource[] resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/**/*.json");
            return Arrays.stream(resources)
                    .map(Contracts::file)
                    .sorted(Comparator.comparing(File::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static File current(String name) {
        String path = name + "/" + Events.revisionOf(typeOf(name)) + ".json";
        return files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static Class<? extends Event> typeOf(String name) {
        return Objects.requireNonNull(Events.BY_NAME.get(name), name);
    }

    static Event read(byte[] json, File as, EventUpcaster upcasters, WireSerializer serializer) {
        return read(json, as.name(), as.revision(), upcasters, serializer);
    }

    static Event read(byte[] json, String name, String revision, EventUpcaster upcasters, WireSerializer serializer) {
        var stored = new InitialEventRepresentation(new Stored(json, name, revision), serializer);
        var upcast = upcasters.upcast(Stream.of(stored)).toList();
        return serializer.deserialize(upcast.getFirst().getData());
    }

    /** Keys in order and no white space: equal values give equal bytes. */
    static byte[] canonical(byte[] json) {
        return JSON.writeValueAsBytes(JSON.readValue(json, Object.class));
    }

    static Set<String> fields(byte[] json) {
        return new TreeSet<>(JSON.readTree(json).propertyNames());
    }

    static byte[] with(byte[] json, String field, String value) {
        return JSON.writeValueAsBytes(((ObjectNode) JSON.readTree(json)).put(field, value));
    }

    private static File file(Resource resource) {
        try {
            String[] parts = resource.getURI().toString().split("/");
            String revision = parts[parts.length - 1].replace(".json", "");
            return new File(parts[parts.length - 2], revision, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of the event store. */
    private record Stored(byte[] json, String name, String revision) implements EventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return "event";
        }

        @Override
        public Instant getTimestamp() {
            return Instant.EPOCH;
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return new SimpleSerializedObject<>(
                    "{}".getBytes(StandardCharsets.UTF_8), byte[].class, MetaData.class.getName(), null);
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(json, byte[].class, name, revision);
        }
    }
}
