package org.thidua.wire.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.env.MockEnvironment;
import org.thidua.messages.seal.Purpose;
import org.thidua.wire.evidence.EvidenceFiles;
import org.thidua.wire.evidence.EvidenceStore;
import org.thidua.wire.store.StoreLocation;
import org.thidua.wire.vault.MovableVault;
import org.thidua.wire.vault.VaultEntry;

/** The stores of one service: keys and files in a folder, events there or elsewhere. */
record House(Path data, StoreLocation events) {

    static House in(Path data) {
        return new House(data, new StoreLocation.Folder(data));
    }

    /** Some events, the last one sealed; two people, one of them erased; one file. */
    static House furnished(Path data, int events) {
        House house = in(data);
        String kid;
        try (MovableVault vault = house.vault()) {
            kid = vault.keyFor("person:an", Purpose.IDENTITY).kid();
            vault.keyFor("person:bình", Purpose.TEXT);
            vault.destroy("person:bình");
            vault.destroy("person:chi", List.of("00000000-0000-4000-8000-000000000000/1"));
            vault.secret("digests");
        }
        var all = new ArrayList<>(Samples.events(events - 1));
        all.add(Samples.sealed(all.getLast().position() + 7, kid));
        house.hold(all);
        try {
            new EvidenceFiles(house.files())
                    .store("nomination:1", new ByteArrayInputStream("chứng cứ".getBytes(UTF_8)), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return house;
    }

    MockEnvironment settings() {
        return new MockEnvironment().withProperty("thidua.data", data.toString());
    }

    MovableVault vault() {
        return MovableVault.open(settings());
    }

    EvidenceStore files() {
        return EvidenceStore.of(settings(), null);
    }

    /** Copies the one thing that no export carries. */
    House withMasterKeyOf(House other) {
        try {
            Files.createDirectories(data.resolve("vault"));
            Files.copy(
                    other.data.resolve("vault/master.key"),
                    data.resolve("vault/master.key"),
                    StandardCopyOption.COPY_ATTRIBUTES);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hold(List<StoredEvent> more) {
        try (var store = JdbcEvents.open(events)) {
            store.append(more);
        }
    }

    List<StoredEvent> held() {
        List<StoredEvent> held = new ArrayList<>();
        try (var store = JdbcEvents.open(events)) {
            store.read(store.extent(), held::add);
        }
        return held;
    }

    Manifest exportTo(Path folder) {
        try (var store = JdbcEvents.openExisting(events);
                var vault = vault()) {
            return new Export(store, vault, files(), false).to(folder);
        }
    }

    void importFrom(Path folder) {
        try (var store = JdbcEvents.open(events)) {
            importFrom(folder, store);
        }
    }

    void importFrom(Path folder, EventTarget store) {
        CheckedExport export = CheckedExport.of(folder);
        MovableVault.refuseOtherMasterKey(settings(), export.masterKey());
        try (var vault = vault()) {
            new Import(export, store, vault, files(), new Views(null)).run();
        }
    }

    /** What every vault and every folder of files holds, to be compared. */
    List<Object> keysAndFiles() {
        List<Object> all = new ArrayList<>();
        try (MovableVault vault = vault();
                var files = files().names()) {
            vault.entries(entry -> {
                if (!(entry instanceof VaultEntry.Check)) {
                    all.add(entry);
                }
            });
            files.forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
