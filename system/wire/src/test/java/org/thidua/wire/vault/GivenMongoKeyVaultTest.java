package org.thidua.wire.vault;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same on a MongoDB that the environment names, in a database of its own that is dropped. */
@EnabledIfEnvironmentVariable(named = "MONGODB_URI", matches = ".+")
class GivenMongoKeyVaultTest extends MongoVaultContract {

    private final String name = "keys-" + UUID.randomUUID();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(System.getenv("MONGODB_URI")))
            .writeConcern(WriteConcern.MAJORITY)
            .readConcern(ReadConcern.MAJORITY)
            .build());

    @Override
    MongoDatabase database() {
        return client.getDatabase(name);
    }

    @AfterEach
    void drop() {
        database().drop();
        client.close();
    }
}
