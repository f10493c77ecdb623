package org.thidua.wire.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.thidua.wire.mongo.EmbeddedMongo;

/** The MongoDB vault on the embedded wire server. */
class EmbeddedMongoKeyVaultTest extends MongoVaultContract {

    private final EmbeddedMongo server = EmbeddedMongo.start();
    private final MongoClient client = MongoClients.create(server.uri());

    @Override
    MongoDatabase database() {
        return client.getDatabase("thidua-keys");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }
}
