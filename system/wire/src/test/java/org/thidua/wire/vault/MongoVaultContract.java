package org.thidua.wire.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.messages.seal.Purpose;

/** What the MongoDB vault must do besides. */
abstract class MongoVaultContract extends VaultContract {

    @TempDir
    Path folder;

    abstract MongoDatabase database();

    @Override
    KeyVault open() {
        return MongoKeyVault.open(database(), new MasterKeyFile(folder.resolve("master.key")), () -> {});
    }

    @Override
    boolean shared() {
        return true;
    }

    @Test
    void aDestroyedKeyIsNoLongerInItsDocument() {
        try (var vault = open()) {
            vault.keyFor("person:an", Purpose.TEXT);
            assertThat(database().getCollection("keys").find().first()).containsKey("wrapped");

            vault.destroy("person:an");

            assertThat(database().getCollection("keys").find().first())
                    .containsEntry("subject", "person:an")
                    .doesNotContainKey("wrapped");
        }
    }

    @Test
    void aKeyThatAnotherNodeDestroyedIsGoneOnceItIsForgotten() {
        try (var first = open();
                var second = open()) {
            String kid = first.keyFor("person:an", Purpose.TEXT).kid();
            assertThat(second.find(kid)).isInstanceOf(KeyVault.Found.Usable.class);

            second.destroy("person:an");
            first.forget(second.keysOf("person:an"));

            assertThat(first.find(kid)).isInstanceOf(KeyVault.Found.Destroyed.class);
            assertThat(first.forgetsWithin()).isPositive();
        }
    }

    @Test
    void anOlderCopyOfTheDatabaseBringsNobodyBackOnceTheListIsAppliedToIt() {
        String kid;
        @Nullable Document copy;
        try (var vault = open()) {
            kid = vault.keyFor("person:an", Purpose.TEXT).kid();
            copy = database().getCollection("keys").find().first();
            vault.destroy("person:an");
        }
        database().getCollection("keys").replaceOne(new Document("_id", kid), Objects.requireNonNull(copy));
        database().getCollection("people").deleteMany(new Document());
        database().getCollection("destroyed").deleteMany(new Document());

        try (var vault = open()) {
            assertThat(vault.find(kid)).isInstanceOf(KeyVault.Found.Usable.class);
            assertThat(vault.destroy("person:an", List.of(kid))).isTrue();
            assertThat(vault.find(kid)).isInstanceOf(KeyVault.Found.Destroyed.class);
        }
    }

    @Test
    void aNodeWithAnotherMasterKeyIsRefused() {
        open().close();
        var other = new MasterKeyFile(folder.resolve("other.key"));
        other.forNewVault();

        assertThatThrownBy(() -> MongoKeyVault.open(database(), other, () -> {}))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("is not the one of this vault");
    }

    @Test
    void aVaultWithoutTheValueThatItsMasterKeyIsCheckedWithIsRefused() {
        try (var vault = open()) {
            vault.keyFor("person:an", Purpose.TEXT);
        }
        database().getCollection("secrets").deleteMany(new Document());
        var missing = new MasterKeyFile(folder.resolve("missing.key"));

        assertThatThrownBy(() -> MongoKeyVault.open(database(), missing, () -> {}))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("not what its master key is checked with");
        assertThat(missing.path()).doesNotExist();
        assertThat(database().getCollection("secrets").countDocuments()).isZero();
    }

    @Test
    void aKeyThatOnlyOneCollectionBroughtBackIsDestroyedAgain() {
        String kid;
        @Nullable Document copy;
        try (var vault = open()) {
            kid = vault.keyFor("person:an", Purpose.TEXT).kid();
            copy = database().getCollection("keys").find().first();
            vault.destroy("person:an");
        }
        database().getCollection("keys").replaceOne(new Document("_id", kid), Objects.requireNonNull(copy));

        try (var vault = open()) {
            assertThat(vault.destroy("person:an", List.of(kid))).isTrue();
            assertThat(vault.find(kid)).isInstanceOf(KeyVault.Found.Destroyed.class);
        }
    }
}
