package org.thidua.wire.move;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.thidua.wire.axonserver.StandIn;

/** To a server that counts positions on its own, and back. */
@Timeout(60)
class GrpcEventsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StandIn server = new StandIn();
    private final GrpcEvents store = GrpcEvents.open(new MockEnvironment()
            .withProperty("axon.axonserver.servers", server.address())
            .withProperty("axon.axonserver.context", "default"));

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    @Test
    void eventsGoThereAndComeBackAsTheyWereWithoutGaps() {
        House old = House.furnished(folder.resolve("old"), 1203);
        old.exportTo(folder.resolve("up"));
        House cluster = House.in(folder.resolve("cluster")).withMasterKeyOf(old);

        cluster.importFrom(folder.resolve("up"), store);
        cluster.importFrom(folder.resolve("up"), store);

        try (var vault = cluster.vault()) {
            Manifest manifest = new Export(store, vault, cluster.files(), false).to(folder.resolve("down"));
            assertThat(manifest.source()).isEqualTo("axon-server");
            assertThat(manifest.first()).isZero();
            assertThat(manifest.last()).isEqualTo(1202);
        }
        House back = House.in(folder.resolve("back")).withMasterKeyOf(old);
        back.importFrom(folder.resolve("down"));
        List<StoredEvent> before = old.held();
        List<StoredEvent> after = back.held();
        assertThat(after).hasSameSizeAs(before);
        for (int at = 0; at < after.size(); at++) {
            assertThat(after.get(at).isSameAs(before.get(at)))
                    .as("%s", before.get(at))
                    .isTrue();
            assertThat(after.get(at).position()).isEqualTo(at);
        }
    }

    @Test
    void anEmptyServerHoldsNothing() {
        List<StoredEvent> held = new ArrayList<>();

        store.read(store.extent(), held::add);

        assertThat(store.extent().count()).isZero();
        assertThat(held).isEmpty();
    }

    @Test
    void aTimeThatIsNotInMillisecondsIsRefused() {
        assertThatThrownBy(() -> store.append(List.of(with("2012-12-03T02:00:00.000001Z", "{}"))))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("Axon Server keeps a time as milliseconds");
        assertThat(store.extent().count()).isZero();
    }

    @Test
    void metadataThatAreNoStringsAreRefused() {
        assertThatThrownBy(() -> store.append(List.of(with("2012-12-03T02:00:00.000Z", "{\"a\":{\"b\":1}}"))))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("no JSON object of strings");
        assertThat(store.extent().count()).isZero();
    }

    @Test
    void whatTheServerRefusesIsTold() {
        var second = Samples.event(1, "nomination:1", 1, "{}");

        assertThatThrownBy(() -> store.append(List.of(second)))
                .isInstanceOf(StoreFailed.class)
                .hasMessageStartingWith("A store failed, repeat the command to go on: ");
    }

    private static StoredEvent with(String at, String metadata) {
        return new StoredEvent(
                1, "e", "Nomination", "nomination:1", 0, at, "n", "1", new byte[] {1}, metadata.getBytes(UTF_8));
    }
}
