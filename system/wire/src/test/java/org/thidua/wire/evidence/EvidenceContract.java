package org.thidua.wire.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store of evidence promises, whichever it is. */
abstract class EvidenceContract {

    private static final long MOST = 3 << 20;

    private EvidenceStore store;
    private EvidenceFiles files;

    /** An empty one. */
    abstract EvidenceStore open();

    @BeforeEach
    void openStore() {
        store = open();
        files = new EvidenceFiles(store);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 1 << 20, (1 << 20) + 1, 3 << 20})
    void aFileOfAnySizeComesBackAsItWas(int size) throws IOException {
        byte[] content = bytes(size);

        StoredFile stored = store("nomination:a", content);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(read("nomination:a", stored)).isEqualTo(content);
    }

    @Test
    void itIsNamedByTheDigestOfItsStoredBytes() throws Exception {
        StoredFile stored = store("nomination:a", bytes(100_000));

        byte[] kept = kept(stored);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept)))
                .isEqualTo(stored.sha256());
        assertThat(stored.plainSha256()).isNotEqualTo(stored.sha256());
    }

    @Test
    void nothingOfItIsOnDiskInClear() throws IOException {
        String text = "Nguyễn Thị Ướm ".repeat(50_000);

        StoredFile stored = store("nomination:a", text.getBytes(UTF_8));

        String kept = new String(kept(stored), ISO_8859_1);
        assertThat(kept).doesNotContain(new String("Ướm".getBytes(UTF_8), ISO_8859_1), "Nguy", stored.key());
    }

    @Test
    void theSameContentTwiceIsTwoFilesWithTwoKeys() throws IOException {
        StoredFile one = store("nomination:a", bytes(10));
        StoredFile other = store("nomination:a", bytes(10));

        assertThat(one.plainSha256()).isEqualTo(other.plainSha256());
        assertThat(one.sha256()).isNotEqualTo(other.sha256());
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThatThrownBy(() -> read("nomination:a", new StoredFile(10, "", one.sha256(), other.key())))
                .isInstanceOf(IOException.class);
    }

    @Test
    void itDoesNotOpenForAnotherDossier() throws IOException {
        StoredFile stored = store("nomination:a", bytes(10));

        assertThatThrownBy(() -> read("nomination:b", stored)).isInstanceOf(IOException.class);
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        StoredFile stored = store("nomination:a", bytes(2 << 20));
        byte[] kept = kept(stored);
        kept[kept.length / 2] ^= 1;
        replace(stored, kept);

        assertThatThrownBy(() -> read("nomination:a", stored)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsCutOffIsNoticed() throws IOException {
        StoredFile stored = store("nomination:a", bytes(2 << 20));
        replace(stored, Arrays.copyOf(kept(stored), 1 << 20));

        assertThatThrownBy(() -> read("nomination:a", stored)).isInstanceOf(IOException.class);
    }

    @Test
    void oneByteTooMuchIsRefusedAndNothingIsKept() throws IOException {
        assertThatThrownBy(() -> store("nomination:a", bytes((int) MOST + 1))).isInstanceOf(EvidenceTooLarge.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void aSourceThatFailsLeavesNothing() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> files.store("nomination:a", broken, MOST)).hasMessage("the line is dead");

        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatIsNotFinishedIsSeenByNobody() throws IOException {
        StoredFile stored = store("nomination:a", bytes(10));

        try (EvidenceStore.Unfinished unfinished = store.begin()) {
            unfinished.bytes().write(bytes(1 << 20));

            assertThat(names()).containsExactly(stored.sha256());
        }

        assertThat(names()).containsExactly(stored.sha256());
    }

    @Test
    void aNameIsADigestAndNeverAPath() {
        assertThatThrownBy(() -> files.open("nomination:a", "../events.mv.db", "AAAA"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aRemovedFileIsGone() throws IOException {
        StoredFile stored = store("nomination:a", bytes(10));

        files.remove(stored.sha256());
        files.remove(stored.sha256());

        assertThat(names()).isEmpty();
    }

    private StoredFile store(String dossier, byte[] content) throws IOException {
        return files.store(dossier, new ByteArrayInputStream(content), MOST);
    }

    private byte[] read(String dossier, StoredFile stored) throws IOException {
        try (InputStream content = files.open(dossier, stored.sha256(), stored.key())) {
            return content.readAllBytes();
        }
    }

    private byte[] kept(StoredFile stored) throws IOException {
        try (InputStream kept = store.open(stored.sha256())) {
            return kept.readAllBytes();
        }
    }

    private void replace(StoredFile stored, byte[] other) throws IOException {
        store.remove(stored.sha256());
        try (EvidenceStore.Unfinished unfinished = store.begin()) {
            unfinished.bytes().write(other);
            unfinished.finish(stored.sha256());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<String> names = store.names()) {
            return names.toList();
        }
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
