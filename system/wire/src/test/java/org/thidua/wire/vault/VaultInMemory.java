package org.thidua.wire.vault;

import com.google.crypto.tink.Aead;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.thidua.wire.mongo.EmbeddedMongo;

/** A vault on the embedded wire server, under a master key that is in no file: as with a key management service. */
record VaultInMemory(EmbeddedMongo server, MongoClient client, KeyVault vault) implements AutoCloseable {

    static VaultInMemory open() {
        var server = EmbeddedMongo.start();
        MongoClient client = MongoClients.create(server.uri());
        return new VaultInMemory(
                server, client, MongoKeyVault.open(client.getDatabase("keys"), new Elsewhere(), client::close));
    }

    @Override
    public void close() {
        vault.close();
        server.close();
    }

    private static final class Elsewhere implements MasterKey {
        private final Aead key = AesKeys.of(AesKeys.random());

        @Override
        public Aead forNewVault() {
            return key;
        }

        @Override
        public Aead ofVault() {
            return key;
        }

        @Override
        public String toString() {
            return "elsewhere";
        }
    }
}
