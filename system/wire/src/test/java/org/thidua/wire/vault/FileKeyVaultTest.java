package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.shared.Rejected;
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
        after[new String(before, StandardCharsets.ISO_8859_1).indexOf(wrapped) + 12] = '.';
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
        byte[] whole;
        try (var vault = open()) {
            kid = vault.keyFor(AN, Purpose.TEXT).kid();
            vault.keyFor("person:bình", Purpose.TEXT);
            whole = Files.readAllBytes(keys());
        }
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
    void anyChangedByteOfALineThatWasSyncedIsFoundAtTheStartAndNamed() throws IOException {
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            vault.secret("digest");
            vault.keyFor("person:bình", Purpose.TEXT);
            vault.destroy("person:gone", List.of(KeyIds.next(), KeyIds.next()));
        }
        byte[] closed = Files.readAllBytes(keys());
        int line = 1;
        String lines = new String(closed, StandardCharsets.ISO_8859_1);
        int end = lines.lastIndexOf('\n', lines.indexOf(" synced|")) + 1;
        for (int at = 0; at < end; at++) {
            byte[] damaged = closed.clone();
            damaged[at] ^= 1;
            Files.write(keys(), damaged);

            assertThatThrownBy(this::open)
                    .isInstanceOf(VaultUnusable.class)
                    .hasMessageStartingWith("Line " + line + " of the vault " + keys() + " is damaged");
            assertThat(keys()).hasBinaryContent(damaged);
            line += closed[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aChangedByteOfALineThatNobodyReliedUponIsCutOffWithAllThatFollows() throws IOException {
        List<String> gone = List.of(KeyIds.next(), KeyIds.next(), KeyIds.next());
        String kid;
        byte[] crashed;
        try (var vault = open()) {
            kid = vault.keyFor(AN, Purpose.TEXT).kid();
            vault.destroy("person:gone", gone);
            crashed = Files.readAllBytes(keys());
        }
        // The last three lines were written at once, with one sync after them.
        int from = new String(crashed, StandardCharsets.ISO_8859_1).indexOf("person-gone");
        int line = -1;
        for (int at = from; at < crashed.length; at++) {
            byte[] damaged = crashed.clone();
            damaged[at] ^= 1;
            Files.write(keys(), damaged);

            if (line < 0) {
                assertThatThrownBy(this::open).isInstanceOf(VaultUnusable.class);
            } else {
                assertSound(kid, gone.subList(0, line));
                assertSound(kid, gone.subList(0, line));
            }
            line += crashed[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aKeyThatWasNeverSyncedIsCutOffWhicheverByteOfItIsDamaged() throws IOException {
        String kid;
        byte[] crashed;
        try (var vault = open()) {
            kid = vault.keyFor(AN, Purpose.TEXT).kid();
            vault.keyFor("person:bình", Purpose.TEXT);
            crashed = Files.readAllBytes(keys());
        }
        for (int at = lastLine(crashed); at < crashed.length; at++) {
            byte[] damaged = crashed.clone();
            damaged[at] = 0;
            Files.write(keys(), damaged);

            assertSound(kid, List.of());
        }
    }

    @Test
    void whateverThePowerCutLeftBehindTheLastLineIsCutOff() throws IOException {
        String kid;
        byte[] crashed;
        try (var vault = open()) {
            kid = vault.keyFor(AN, Purpose.TEXT).kid();
            crashed = Files.readAllBytes(keys());
        }
        var random = new Random(5);
        for (byte[] tail :
                List.of(new byte[100_000], random(random, 100_000), "\n\n|\n".getBytes(StandardCharsets.UTF_8))) {
            byte[] longer = Arrays.copyOf(crashed, crashed.length + tail.length);
            System.arraycopy(tail, 0, longer, crashed.length, tail.length);
            Files.write(keys(), longer);

            assertSound(kid, List.of());
        }
    }

    @Test
    void whatAKillLeftIsSyncedBeforeItIsReliedUpon() throws IOException {
        byte[] killed;
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            killed = Files.readAllBytes(keys());
        }
        Files.write(keys(), killed);

        try (var vault = open()) {
            assertThat(vault.isEmpty()).isFalse();
            byte[] attested = Files.readAllBytes(keys());
            assertThat(new String(attested, StandardCharsets.ISO_8859_1)).contains("\n" + killed.length + " synced|");
        }
    }

    @Test
    void aFileThatIsNoVaultIsRefusedAndLeftAsItIs() throws IOException {
        open().close();
        Files.writeString(keys(), "something else\n".repeat(100));

        assertThatThrownBy(this::open).isInstanceOf(VaultUnusable.class).hasMessageStartingWith("Line 1 of");
        assertThat(keys()).hasSize(1500);
    }

    @Test
    void aKeyOfDotsIsDestroyedAlsoWhenTheCopyWasTakenBeforeTheDestructionWasWrittenDown() throws IOException {
        List<String> kids;
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.IDENTITY);
            vault.keyFor(AN, Purpose.TEXT);
        }
        byte[] before = Files.readAllBytes(keys());
        try (var vault = open()) {
            kids = vault.destroy(AN);
        }
        byte[] copy = Arrays.copyOf(Files.readAllBytes(keys()), before.length);
        int secondKey = new String(copy, StandardCharsets.ISO_8859_1).lastIndexOf(" key ");
        System.arraycopy(before, secondKey, copy, secondKey, before.length - secondKey);
        Files.write(keys(), copy);
        assertThat(wrappedKeys()).hasSize(1);

        for (int start = 0; start < 2; start++) {
            try (var vault = open()) {
                assertThat(kids).hasSize(2).allSatisfy(kid -> assertThat(vault.find(kid))
                        .isInstanceOf(Found.Destroyed.class));
                assertThatThrownBy(() -> vault.keyFor(AN, Purpose.TEXT)).isInstanceOf(Rejected.class);
            }
            assertThat(wrappedKeys()).isEmpty();
        }
    }

    @Test
    void whatIsDestroyedAlreadyIsNotWrittenAgain() throws IOException {
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
            List<String> kids = new ArrayList<>(vault.destroy(AN));
            kids.add(KeyIds.next());
            vault.destroy(AN, kids);
            FileTime written = FileTime.fromMillis(0);
            Files.setLastModifiedTime(keys(), written);

            assertThat(vault.destroy(AN, kids)).isFalse();

            assertThat(Files.getLastModifiedTime(keys())).isEqualTo(written);
        }
        FileTime written = FileTime.fromMillis(0);
        Files.setLastModifiedTime(keys(), written);
        open().close();
        assertThat(Files.getLastModifiedTime(keys())).isEqualTo(written);
    }

    @Test
    void aVaultWithoutTheValueThatItsMasterKeyIsCheckedWithIsRefused() throws IOException {
        try (var vault = open()) {
            vault.keyFor(AN, Purpose.TEXT);
        }
        List<String> lines = Files.readAllLines(keys());
        Files.writeString(keys(), String.join("\n", lines.subList(1, lines.size())) + "\n");
        Files.delete(folder().resolve("master.key"));

        assertThatThrownBy(this::open)
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("not what its master key is checked with");
        assertThat(folder().resolve("master.key")).doesNotExist();
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

    /** The key works, exactly these are gone, and the file can go on. */
    private void assertSound(String kid, List<String> gone) {
        try (var vault = open()) {
            assertThat(vault.find(kid)).isInstanceOf(Found.Usable.class);
            assertThat(vault.keysOf("person:gone")).containsExactlyInAnyOrderElementsOf(gone);
            assertThat(vault.keysOf("person:bình")).isEmpty();
        }
    }

    private static int lastLine(byte[] lines) {
        return new String(lines, 0, lines.length - 1, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
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
