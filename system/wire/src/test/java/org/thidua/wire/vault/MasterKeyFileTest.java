package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thidua.messages.seal.Purpose;

/** The file of the master key, and what the service refuses to start with. */
class MasterKeyFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void aKeyThatOthersMayReadIsRefusedWithTheCommandThatMendsIt(String permissions) throws IOException {
        open().close();
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(this::open)
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining(permissions)
                .hasMessageContaining("chmod 600 '" + path() + "'");
    }

    @Test
    void aKeyThatItsOwnerMayOnlyReadIsFine() throws IOException {
        open().close();
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("r--------"));

        open().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "thidua-master-key 1 short\n", "thidua-master-key 2 ", "another file"})
    void aMalformedKeyIsRefusedAndNotShown(String content) throws IOException {
        open().close();
        Files.writeString(path(), content);

        assertThatThrownBy(this::open)
                .isInstanceOf(VaultUnusable.class)
                .hasMessage("The master key " + path() + " is malformed: restore it from its copy.");
    }

    @Test
    void theKeyOfAnotherVaultIsRefused() throws IOException {
        open().close();
        var other = new MasterKeyFile(folder.resolve("other.key"));
        other.forNewVault();
        Files.copy(other.path(), path(), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(this::open)
                .isInstanceOf(VaultUnusable.class)
                .hasMessageStartingWith("The master key " + path() + " is not the one of this vault");
    }

    @Test
    void aVaultWithoutItsKeyIsRefusedAndNoNewKeyIsMade() throws IOException {
        open().close();
        Files.delete(path());

        assertThatThrownBy(this::open)
                .isInstanceOf(VaultUnusable.class)
                .hasMessageStartingWith("The master key " + path() + " is missing");
        assertThat(path()).doesNotExist();
    }

    @Test
    void theKeyMayBeElsewhereAndMoved() throws IOException {
        Path elsewhere = folder.resolve("safe").resolve("m.key");
        String kid;
        try (var vault = FileKeyVault.open(folder.resolve("vault"), new MasterKeyFile(path()), cause -> {})) {
            kid = vault.keyFor("person:an", Purpose.TEXT).kid();
        }
        Files.createDirectory(elsewhere.getParent());
        Files.move(path(), elsewhere);

        try (var vault = FileKeyVault.open(folder.resolve("vault"), new MasterKeyFile(elsewhere), cause -> {})) {
            assertThat(vault.find(kid)).isInstanceOf(KeyVault.Found.Usable.class);
        }
    }

    /** As nodes do that are started together on one volume. */
    @RepeatedTest(20)
    void nodesThatStartAtTheSameMomentHaveOneKey() throws Exception {
        int nodes = 8;
        var together = new CyclicBarrier(nodes);
        List<Future<Aead>> keys = new ArrayList<>();
        try (var starting = Executors.newFixedThreadPool(nodes)) {
            for (int node = 0; node < nodes; node++) {
                keys.add(starting.submit(() -> {
                    together.await();
                    return new MasterKeyFile(path()).forNewVault();
                }));
            }
        }

        byte[] wrapped = keys.getFirst().get().encrypt(new byte[] {1, 2, 3}, new byte[0]);

        for (Future<Aead> key : keys) {
            assertThat(key.get().decrypt(wrapped, new byte[0])).containsExactly(1, 2, 3);
        }
        try (Stream<Path> files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whereTheFileSystemKnowsNoOwnersAWarningSaysSo(CapturedOutput output) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("files.zip"), Map.of("create", "true"))) {
            var key = new MasterKeyFile(archive.getPath("/master.key"));

            key.forNewVault();

            assertThat(output).contains("Nobody can tell here who may read the master key /master.key");
        }
    }

    private KeyVault open() {
        return FileKeyVault.open(folder.resolve("vault"), new MasterKeyFile(path()), cause -> {});
    }

    private Path path() {
        return folder.resolve("vault").resolve("master.key");
    }
}
