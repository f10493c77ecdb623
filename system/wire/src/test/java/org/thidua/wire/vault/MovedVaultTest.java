package org.thidua.wire.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.messages.seal.Purpose;
import org.thidua.messages.shared.Rejected;
import org.thidua.wire.mongo.EmbeddedMongo;

/** Keys that go from one vault to another without being unwrapped. */
class MovedVaultTest {

    private static final String AN = "person:an";
    private static final String BINH = "person:bình";
    private static final String CHI = "person:chi";
    private static final String UNHEARD_OF = "00000000-0000-4000-8000-000000000000/1";
    private static final byte[] PLACE = {1};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = MongoClients.create(server.uri());

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void fromFileToFile() throws Exception {
        allOpensThere(() -> file("one"), () -> file("other"));
    }

    @Test
    void fromFileToDatabase() throws Exception {
        allOpensThere(() -> file("one"), () -> database("other"));
    }

    @Test
    void fromDatabaseToFile() throws Exception {
        allOpensThere(() -> database("one"), () -> file("other"));
    }

    private static void allOpensThere(Supplier<MovableVault> one, Supplier<MovableVault> other) throws Exception {
        List<VaultEntry> entries;
        byte[] secret;
        byte[] sealed;
        try (MovableVault vault = one.get()) {
            sealed = vault.keyFor(AN, Purpose.IDENTITY).aead().encrypt("Nguyễn Văn An".getBytes(UTF_8), PLACE);
            vault.keyFor(BINH, Purpose.TEXT);
            vault.destroy(BINH);
            vault.destroy(CHI, List.of(UNHEARD_OF));
            secret = vault.secret("digests");
            vault.importBegins();
            entries = entriesOf(vault);
        }
        // Two keys, two people without, a key that was never here, a secret; marks and checks stay.
        assertThat(entries).hasSize(6);

        try (MovableVault vault = other.get()) {
            vault.add(entries);
            assertThat(entriesOf(vault)).containsExactlyInAnyOrderElementsOf(entries);
        }
        try (MovableVault vault = other.get()) {
            assertThat(entriesOf(vault)).containsExactlyInAnyOrderElementsOf(entries);
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(vault.held(entry)).contains(entry));
            DataKey key = vault.keyFor(AN, Purpose.IDENTITY);
            assertThat(key.aead().decrypt(sealed, PLACE)).isEqualTo("Nguyễn Văn An".getBytes(UTF_8));
            assertThat(vault.secret("digests")).isEqualTo(secret);
            assertThat(vault.find(UNHEARD_OF)).isInstanceOf(KeyVault.Found.Destroyed.class);
            assertThat(vault.keysOf(BINH)).singleElement().satisfies(kid -> assertThat(vault.find(kid))
                    .isInstanceOf(KeyVault.Found.Destroyed.class));
            assertThatThrownBy(() -> vault.keyFor(BINH, Purpose.TEXT)).isInstanceOf(Rejected.class);
            assertThat(vault.held(new VaultEntry.GonePerson(AN))).isEmpty();
            assertThat(vault.held(new VaultEntry.Secret("another", ""))).isEqualTo(Optional.empty());
            vault.refuseUnfinishedImport();
        }
    }

    private static List<VaultEntry> entriesOf(MovableVault vault) {
        List<VaultEntry> entries = new ArrayList<>();
        vault.entries(entries::add);
        assertThat(entries.removeFirst()).isInstanceOf(VaultEntry.Check.class);
        return entries;
    }

    private MovableVault file(String name) {
        return FileKeyVault.open(folder.resolve(name), master(), cause -> {});
    }

    private MovableVault database(String name) {
        return MongoKeyVault.open(client.getDatabase(name), master(), () -> {});
    }

    private MasterKey master() {
        return new MasterKeyFile(folder.resolve("master.key"));
    }
}
