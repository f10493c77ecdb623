package org.thidua.wire.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a store holds, they are the same when they have travelled. */
class EventLinePropertyTest {

    @Property
    void anEventIsTheSameAfterItWasALine(@ForAll("events") StoredEvent event) {
        String line = Lines.JSON.writeValueAsString(EventLine.of(event));

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Lines.JSON.readValue(line.getBytes(UTF_8), EventLine.class).event())
                .isEqualTo(event);
    }

    @Property(tries = 10)
    void aStoreIsTheSameAfterItHasMoved(@ForAll("histories") List<StoredEvent> history) throws IOException {
        Path folder = Files.createTempDirectory("thidua-move");
        try {
            House old = House.in(folder.resolve("old"));
            old.vault().close();
            old.hold(history);
            old.exportTo(folder.resolve("export"));
            House young = House.in(folder.resolve("new")).withMasterKeyOf(old);

            young.importFrom(folder.resolve("export"));

            assertThat(young.held()).isEqualTo(history);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<StoredEvent>> histories() {
        Arbitrary<Long> gaps = Arbitraries.longs().between(1, 1000);
        return Combinators.combine(events(), gaps)
                .as(Next::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(all -> {
                    List<StoredEvent> history = new ArrayList<>();
                    long position = 0;
                    for (Next next : all) {
                        position += next.gap();
                        history.add(next.at(position));
                    }
                    return history;
                });
    }

    private record Next(StoredEvent event, long gap) {

        StoredEvent at(long position) {
            return new StoredEvent(
                    position,
                    "event-" + position,
                    event.type(),
                    event.aggregateId(),
                    position,
                    event.at(),
                    event.name(),
                    event.revision(),
                    event.payload(),
                    event.metadata());
        }
    }

    @Provide
    Arbitrary<StoredEvent> events() {
        Arbitrary<Long> numbers = Arbitraries.longs().greaterOrEqual(0);
        // PostgreSQL's text has no NUL; bytes have.
        Arbitrary<String> words = Arbitraries.strings().ofMaxLength(20).map(text -> text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        Arbitrary<byte[]> bytes = Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(100),
                words.map(text -> text.getBytes(UTF_8)),
                Arbitraries.of("", "\u0000", "{\"a\":\"\u2028\\n\"}", "𠀀 đ", "\uFEFFx")
                        .map(text -> text.getBytes(UTF_8)));
        return Combinators.combine(
                        numbers,
                        words,
                        words.injectNull(0.1),
                        words,
                        words.injectNull(0.1),
                        bytes,
                        bytes.injectNull(0.1))
                .as((number, name, type, aggregate, revision, payload, metadata) -> new StoredEvent(
                        number,
                        name,
                        type,
                        aggregate,
                        number,
                        "2026-11-22T01:02:03.004Z",
                        name,
                        revision,
                        payload,
                        metadata));
    }
}
