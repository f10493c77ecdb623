package org.thidua.wire.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thidua.messages.seal.Purpose;
import org.thidua.wire.mongo.DocumentStore;
import org.thidua.wire.mongo.EmbeddedMongo;
import org.thidua.wire.store.StoreLocation;
import org.thidua.wire.vault.MovableVault;
import org.thidua.wire.vault.VaultUnusable;

/** What is not exported and not imported; nothing is changed then. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedMoveTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private House old = House.in(Path.of("."));
    private House young = House.in(Path.of("."));
    private Path export = Path.of(".");

    @BeforeEach
    void export() {
        old = House.furnished(folder.resolve("old"), 20);
        export = folder.resolve("export");
        old.exportTo(export);
        young = House.in(folder.resolve("new")).withMasterKeyOf(old);
    }

    // --- the export

    @Test
    void anExportOfNothing() {
        refused(() -> House.in(folder.resolve("empty")).exportTo(folder.resolve("other")))
                .hasMessageContaining("There are no events");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void anExportIntoAFolderThatHoldsOne() {
        refused(() -> old.exportTo(export)).hasMessageContaining("holds an export already");
    }

    @Test
    void anExportIntoAFolderThatHoldsSomethingElse() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "kính gửi");

        refused(() -> old.exportTo(other)).hasMessageContaining("is not empty (it has letter.txt)");

        assertThat(other).isDirectoryNotContaining("glob:**.ndjson");
    }

    @Test
    void anExportWithTheVaultOfAnotherService() throws IOException {
        Path vault = old.data().resolve("vault/keys");
        Files.delete(vault);

        refused(() -> old.exportTo(folder.resolve("other")))
                .hasMessageContaining("The vault is not the one of these events");
        assertThat(folder.resolve("other/manifest.json")).doesNotExist();
    }

    // --- the folder

    @Test
    void anImportOfAFolderWithoutManifest() throws IOException {
        Files.delete(export.resolve("manifest.json"));
        importRefused().hasMessageContaining("holds no whole export");
    }

    @Test
    void anImportWithAnAlteredManifest() throws IOException {
        altered("manifest.json", "\"source\":\"h2\"", "\"source\":\"postgresql\"");
        importRefused().hasMessageContaining("was altered, or is of another version");
    }

    @Test
    void anImportOfAnotherVersion() throws IOException {
        altered("manifest.json", "thidua-export 1", "thidua-export 9");
        importRefused().hasMessageContaining("another version than \"thidua-export 1\"");
    }

    @Test
    void anImportWithAMalformedManifest() throws IOException {
        Files.writeString(export.resolve("manifest.json"), "{}");
        importRefused().hasMessageContaining("cannot be read");
    }

    @Test
    void anImportWithAnAlteredEvent() throws IOException {
        altered("events.ndjson", "đề nghị 3", "đề nghị 4");
        importRefused().hasMessageContaining("events.ndjson is incomplete or was altered");
    }

    @Test
    void anImportWithAnIncompleteFile() throws IOException {
        Path file = export.resolve("events.ndjson");
        Files.write(file, Files.readAllLines(file).subList(0, 10));
        importRefused().hasMessageContaining("events.ndjson is incomplete or was altered");
    }

    @Test
    void anImportWithoutTheKeys() throws IOException {
        Files.delete(export.resolve("keys.ndjson"));
        importRefused().hasMessageContaining("keys.ndjson is missing");
    }

    @Test
    void anImportWithAnAlteredFileOfEvidence() throws IOException {
        try (var files = Files.list(export.resolve("evidence"))) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            importRefused().hasMessageContaining(file + " is incomplete or was altered");
        }
    }

    // --- the stores

    @Test
    void anImportIntoAStoreWithAnotherHistory() {
        List<StoredEvent> other = List.of(Samples.event(3, "nomination:0", 0, "{}"));
        young.hold(other);

        refused(() -> young.importFrom(export)).hasMessageContaining("which is not what this export has there");

        assertThat(young.held()).isEqualTo(other);
    }

    @Test
    void anImportIntoAStoreThatHasGoneOn() {
        young.importFrom(export);
        young.hold(List.of(Samples.event(1000, "nomination:9", 0, "{}")));

        refused(() -> young.importFrom(export)).hasMessageContaining("holds 21 events, more than the 20");
    }

    @Test
    void anImportIntoAVaultThatHoldsOtherKeys() {
        try (MovableVault vault = young.vault()) {
            vault.keyFor("person:dung", Purpose.TEXT);
        }

        refused(() -> young.importFrom(export)).hasMessageContaining("holds 1 entries that are not of this export");

        assertThat(young.held()).isEmpty();
    }

    @Test
    void anImportIntoAVaultThatHoldsAnotherSecretOfTheSameName() {
        try (MovableVault vault = young.vault()) {
            vault.secret("digests");
        }

        refused(() -> young.importFrom(export)).hasMessageContaining("the secret digests");
    }

    @Test
    void anImportWithTheVaultOfOneThatHasEnded() {
        young.importFrom(export);
        House again = new House(young.data(), new StoreLocation.Folder(folder.resolve("other-events")));

        assertThatThrownBy(() -> again.importFrom(export))
                .isInstanceOf(MoveRefused.class)
                .hasMessageContaining("an import that has ended");
        assertThat(again.held()).isEmpty();
    }

    @Test
    void aStoreThatASettingNamesWronglyIsToldInOneLineToo() {
        int exitCode = MoveProgram.run(
                "application",
                "export",
                folder.resolve("never").toString(),
                "--thidua.data=" + old.data(),
                "--MONGODB_URI=somewhere");

        assertThat(exitCode).isEqualTo(1);
    }

    @Test
    void anImportUnderAnotherMasterKey() {
        House other = House.in(folder.resolve("other"));
        other.vault().close();

        assertThatThrownBy(() -> other.importFrom(export))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("is not the one that these keys are wrapped under");
    }

    @Test
    void anImportWithoutTheMasterKey() {
        House other = House.in(folder.resolve("other"));

        assertThatThrownBy(() -> other.importFrom(export))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("master.key is missing");
        assertThat(other.data().resolve("vault")).doesNotExist();
    }

    @Test
    void anImportBesideViewsOfOtherEvents() {
        var server = EmbeddedMongo.start();
        try (var views = DocumentStore.at(server.uri() + "/views")) {
            var target = new Views(views.database());
            target.refuseUnlessNew();
            views.database().getCollection("trackingtokens").insertOne(new Document("processorName", "review"));

            refused(target::refuseUnlessNew).hasMessageContaining("database views of MONGODB_URI");
        } finally {
            server.close();
        }
    }

    // --- the program

    @Test
    void theProgramSaysARefusalInOneLine(CapturedOutput output) {
        int exitCode = MoveProgram.run(
                "application", "export", export.toString(), "--thidua.data=" + old.data(), "--logging.level.root=INFO");

        assertThat(exitCode).isOne();
        assertThat(output.getOut().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("holds an export already");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void theProgramWantsAFolder(CapturedOutput output) {
        assertThat(MoveProgram.run("application", "import")).isOne();
        assertThat(output).contains("Name a folder: import <folder>");
    }

    @Test
    void theProgramImports(CapturedOutput output) {
        int exitCode = MoveProgram.run("application", "import", export.toString(), "--thidua.data=" + young.data());

        assertThat(exitCode).as(output.getAll()).isZero();
        assertThat(young.held()).isEqualTo(old.held());
        assertThat(output).contains("Imported events: 20 of 20 (100 %", "Compared events: 20 of 20");
    }

    private AbstractThrowableAssert<?, ?> importRefused() {
        AbstractThrowableAssert<?, ?> refused = refused(() -> young.importFrom(export));
        assertThat(young.held()).isEmpty();
        return refused;
    }

    private static AbstractThrowableAssert<?, ?> refused(Runnable move) {
        return assertThatThrownBy(move::run).isInstanceOf(MoveRefused.class);
    }

    private void altered(String file, String before, String after) throws IOException {
        String text = Files.readString(export.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(export.resolve(file), text.replace(before, after));
    }
}
