package org.thidua.wire.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.messages.seal.Purpose;
import org.thidua.wire.store.EventDatabase;
import org.thidua.wire.store.OwnDatabase;
import org.thidua.wire.store.StoreLocation;
import org.thidua.wire.vault.MovableVault;

/** From one store to another and back. */
class RoundTripTest {

    @TempDir
    Path folder;

    @Test
    void allArrivesInAnotherFolderByteForByte() throws Exception {
        arrivesByteForByte(new StoreLocation.Folder(folder.resolve("new")));
    }

    @Test
    void allArrivesInPostgresByteForByteAndGoesBack() throws Exception {
        try (var postgres = OwnDatabase.create()) {
            arrivesByteForByte(postgres.location());
            House house = new House(folder.resolve("new"), postgres.location());
            house.exportTo(folder.resolve("back"));
            House back = House.in(folder.resolve("home")).withMasterKeyOf(house);

            back.importFrom(folder.resolve("back"));

            assertThat(back.held()).isEqualTo(house.held());
        }
    }

    private void arrivesByteForByte(StoreLocation location) throws IOException, SQLException {
        House old = House.furnished(folder.resolve("old"), 1203);
        Path export = folder.resolve("export");
        Manifest manifest = old.exportTo(export);
        House young = new House(folder.resolve("new"), location).withMasterKeyOf(old);

        young.importFrom(export);

        assertThat(manifest.events().lines()).isEqualTo(1203);
        assertThat(young.held()).hasSize(1203).isEqualTo(old.held());
        assertThat(young.keysAndFiles()).hasSize(7).containsExactlyInAnyOrderElementsOf(old.keysAndFiles());
        young.exportTo(folder.resolve("again"));
        assertThat(folder.resolve("again/events.ndjson")).hasSameBinaryContentAs(export.resolve("events.ndjson"));
        assertThat(nextPosition(location)).isEqualTo(manifest.last() + 1);
    }

    @Test
    void anImportThatIsRepeatedChangesNothing() {
        House old = House.furnished(folder.resolve("old"), 20);
        old.exportTo(folder.resolve("export"));
        House young = House.in(folder.resolve("new")).withMasterKeyOf(old);
        young.importFrom(folder.resolve("export"));

        young.importFrom(folder.resolve("export"));

        assertThat(young.held()).isEqualTo(old.held());
        assertThat(young.keysAndFiles()).containsExactlyInAnyOrderElementsOf(old.keysAndFiles());
    }

    @Test
    void whoWasErasedStaysErasedAndWhoWasNotKeepsTheKey() {
        House old = House.furnished(folder.resolve("old"), 20);
        String kid;
        try (MovableVault vault = old.vault()) {
            kid = vault.keyFor("person:an", Purpose.IDENTITY).kid();
        }
        old.exportTo(folder.resolve("export"));
        House young = House.in(folder.resolve("new")).withMasterKeyOf(old);

        young.importFrom(folder.resolve("export"));

        try (MovableVault vault = young.vault()) {
            vault.refuseUnfinishedImport();
            assertThat(vault.keyFor("person:an", Purpose.IDENTITY).kid()).isEqualTo(kid);
            assertThat(vault.destroy("person:bình", vault.keysOf("person:bình")))
                    .isFalse();
        }
    }

    @Test
    void nobodyElseMayReadAnExport() throws IOException {
        House old = House.furnished(folder.resolve("old"), 20);
        Path export = folder.resolve("export");

        old.exportTo(export);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
                .isEqualTo("rwx------");
        try (var files = Files.walk(export)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as("%s", file)
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void anExportThatWasBrokenOffIsRepeatedInItsFolder() throws IOException {
        House old = House.furnished(folder.resolve("old"), 20);
        Path export = folder.resolve("export");
        old.exportTo(export);
        byte[] events = Files.readAllBytes(export.resolve("events.ndjson"));
        Files.delete(export.resolve("manifest.json"));
        Files.writeString(export.resolve("events.ndjson"), "{\"position\":1,\"id\":\"un");

        old.exportTo(export);

        assertThat(export.resolve("events.ndjson")).hasBinaryContent(events);
        assertThat(CheckedExport.of(export).manifest().events().lines()).isEqualTo(20);
    }

    private static long nextPosition(StoreLocation location) throws SQLException {
        try (var database = EventDatabase.open(location, cause -> {});
                var connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into domain_event_entry (aggregate_identifier, sequence_number, event_identifier,"
                    + " payload, payload_type, time_stamp) values ('a', 0, 'e', '\\x00', 't', 'now')");
            try (var row = statement.executeQuery("select max(global_index) from domain_event_entry")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
