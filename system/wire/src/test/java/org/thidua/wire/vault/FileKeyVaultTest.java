package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.messages.seal.Purpose;
import org.thidua.wire.vault.KeyVault.Found;

/** The vault in a folder; besides the contract, what is in its files. */
class FileKeyVaultTest extends VaultContract {

    private static final String AN = "person:an";
    private static final Pattern WRAPPED =
            Pattern.compile("key ([^ ]+) [^|]+\\|[0-9a-f]{8}\\|([A-Za-z0-9_-]+)\\|[0-9a-f]{8}");

    @TempDir
    Path data;

    @Override
    FileKeyVault open() {
        return FileKeyVault.open(folder(), new MasterKeyFile(folder().resolve("master.key")), cause -> {});
    }

    @Override
    boolean shared() {
        return false;
    }

    @Test
    void aDestroyedKeyIsInNoFileOfTheFolderNotEvenWrapped() throws IOException {
        String wrapped;
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            wrapped = wrappedKeys().getFirst();
            assertThat(inSomeFile(wrapped)).isTrue();

            vault.destroy(AN);

            assertThat(inSomeFile(wrapped)).isFalse();
            assertThat(inSomeFile(wrapped.substring(0, 12))).isFalse();
        }
    }

    @Test
    void aDestructionThatWasWrittenDownAndNotDoneIsDoneAtTheNextStart() throws IOException {
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
        }
        byte[] before = Files.readAllBytes(keys());
        String wrapped = wrappedKeys().getFirst();
        try (var vault = open()) {
            vault.destroy(AN);
        }
        // The key as it was, the list of destroyed ones as it is; and half of a key, as a power cut may leave it.
        byte[] after = Files.readAllBytes(keys());
        System.arraycopy(before, 0, after, 0, before.length);
        after[before.length - 12] = '.';
        Files.write(keys(), after);

        try (var vault = open()) {
            assertThat(vault.keysOf(AN)).singleElement().satisfies(kid -> assertThat(vault.find(kid))
                    .isInstanceOf(Found.Destroyed.class));
        }
        assertThat(inSomeFile(wrapped.substring(0, 12))).isFalse();
    }

    @Test
    void anOlderCopyOfTheFolderBringsNobodyBackOnceTheListIsAppliedToIt() throws IOException {
        String old;
        byte[] copy;
        List<String> all;
        try (var vault = open()) {
            old = vault.keyFor(AN, Purpose.IDENTITY).kid();
        }
        copy = Files.readAllBytes(keys());
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            all = vault.destroy(AN);
        }
        Files.write(keys(), copy);

        try (var vault = open()) {
            assertThat(vault.find(old)).isInstanceOf(Found.Usable.class);

            assertThat(vault.destroy(AN, all)).isTrue();

            assertThat(all).hasSize(2).allSatisfy(kid -> assertThat(vault.find(kid))
                    .isInstanceOf(Found.Destroyed.class));
        }
        assertThat(wrappedKeys()).isEmpty();
    }

    @Test
    void noKeyIsInAnyFileUnlessItIsWrapped() throws Exception {
        byte[] secret;
        byte[] key;
        byte[] master = masterKey();
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            secret = vault.secret("digest");
            key = unwrapped(master, vault.keysOf(AN).getFirst(), wrappedKeys().getFirst());
            assertThat(vault.find(vault.keysOf(AN).getFirst())).isInstanceOf(Found.Usable.class);
        }
        for (byte[] material : List.of(key, secret)) {
            assertThat(material).hasSize(32);
            assertThat(inSomeFile(new String(material, StandardCharsets.ISO_8859_1)))
                    .isFalse();
            assertThat(inSomeFile(Base64.getUrlEncoder().withoutPadding().encodeToString(material)))
                    .isFalse();
            assertThat(inSomeFile(HexFormat.of().formatHex(material))).isFalse();
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFolderAndWhatIsInIt() throws IOException {
        open().close();

        assertThat(permissions(folder())).isEqualTo("rwx------");
        assertThat(permissions(keys())).isEqualTo("rw-------");
        assertThat(permissions(folder().resolve("master.key"))).isEqualTo("rw-------");
    }

    @Test
    void whatAKillLeftOfTheLastLineIsCutOff() throws IOException {
        String kid;
        try (var vault = open()) {
            kid = vault.keyFor(AN, Purpose.TEXT).kid();
            vault.keyFor("person:bình", Purpose.TEXT);
        }
        byte[] whole = Files.readAllBytes(keys());
        Files.write(keys(), Arrays.copyOf(whole, whole.length - 7));

        try (var vault = open()) {
            assertThat(vault.find(kid)).isInstanceOf(Found.Usable.class);
            assertThat(vault.keysOf("person:bình")).isEmpty();
            vault.keyFor("person:chi", Purpose.TEXT);
        }
        try (var vault = open()) {
            assertThat(vault.keysOf("person:chi")).hasSize(1);
        }
    }

    @Test
    void aVaultKilledAtItsVeryFirstLineStartsAsANewOne() throws IOException {
        open().close();
        Files.write(keys(), Arrays.copyOf(Files.readAllBytes(keys()), 5));

        try (var vault = open()) {
            assertThat(vault.isEmpty()).isTrue();
        }
    }

    @Test
    void anyChangedByteOfAnyLineIsFoundAtTheStartAndNamed() throws IOException {
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            vault.secret("digest");
            vault.destroy("person:gone", List.of(KeyIds.next()));
        }
        byte[] whole = Files.readAllBytes(keys());
        long line = 1;
        for (int at = 0; at < whole.length; at++) {
            if (whole[at] == '\n') {
                line++;
                continue;
            }
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(keys(), damaged);

            assertThatThrownBy(this::open)
                    .isInstanceOf(VaultUnusable.class)
                    .hasMessageStartingWith("Line " + line + " of the vault " + keys() + " is damaged");
        }
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefused() {
        try (var vault = open()) {
            assertThat(vault.isEmpty()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(VaultUnusable.class)
                    .hasMessageContaining(keys() + " is in use by another process");
        }
        open().close();
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheVaultForOthers() {
        try (var vault = open()) {
            Thread.currentThread().interrupt();
            vault.keyFor(AN, Purpose.TEXT);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(vault.keyFor("person:bình", Purpose.TEXT)).isNotNull();
        }
    }

    private Path folder() {
        return data.resolve("vault");
    }

    private Path keys() {
        return folder().resolve(FileKeyVault.FILE);
    }

    private List<String> wrappedKeys() throws IOException {
        return WRAPPED.matcher(Files.readString(keys()))
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    private byte[] masterKey() throws IOException {
        open().close();
        String line = Files.readString(folder().resolve("master.key")).strip();
        return Base64.getUrlDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static byte[] unwrapped(byte[] master, String kid, String wrapped) throws Exception {
        return AesKeys.of(master)
                .decrypt(
                        Base64.getUrlDecoder().decode(wrapped), AssociatedData.of("key", kid, AN, Purpose.TEXT.name()));
    }

    private boolean inSomeFile(String bytes) throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> read(file).contains(bytes));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
