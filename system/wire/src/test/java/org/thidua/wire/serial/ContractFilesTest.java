package org.thidua.wire.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.wire.serial.Contracts.canonical;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thidua.messages.Events;
import org.thidua.messages.shared.Event;

/** The frozen JSON of every revision of every event: {@code contracts/<name>/<revision>.json} beside the messages. */
class ContractFilesTest {

    private final WireSerializer serializer = WireSerializer.create();

    static Stream<Class<? extends Event>> events() {
        return Events.ALL.stream();
    }

    static Stream<Contracts.File> files() {
        return Contracts.files().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasAFileForItsCurrentRevision(Class<? extends Event> type) {
        assertThat(Contracts.files()).anySatisfy(file -> assertThat(file.path())
                .isEqualTo(Events.nameOf(type) + "/" + Events.revisionOf(type) + ".json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileIsWithoutAnEvent(Contracts.File file) {
        assertThat(Events.BY_NAME).containsKey(file.name());
        assertThat(Integer.parseInt(file.revision()))
                .isBetween(1, Integer.parseInt(Events.revisionOf(Contracts.typeOf(file.name()))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRevisionIsReadAndWrittenBackAsTheCurrentOne(Contracts.File file) {
        Event event = Contracts.read(file.json(), file, Upcasters.chain(), serializer);

        assertThat(event).isExactlyInstanceOf(Contracts.typeOf(file.name())).hasNoNullFieldsOrProperties();
        Contracts.File current = Contracts.current(file.name());
        byte[] written = serializer.serialize(event, byte[].class).getData();
        if (file.equals(current)) {
            assertThat(canonical(written)).isEqualTo(canonical(current.json()));
        } else {
            // An old revision may lack a value that the current file shows, never a field.
            assertThat(Contracts.fields(written)).isEqualTo(Contracts.fields(current.json()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFieldThatThisBuildDoesNotKnowIsIgnored(Contracts.File file) {
        Event known = Contracts.read(file.json(), file, Upcasters.chain(), serializer);

        Event event = Contracts.read(
                Contracts.with(file.json(), "addedLater", "giá trị mới"), file, Upcasters.chain(), serializer);

        assertThat(event).isEqualTo(known);
    }

    @Test
    void allEventsAreFoundByTheirNames() {
        assertThat(Events.BY_NAME).hasSameSizeAs(Events.ALL);
    }
}
