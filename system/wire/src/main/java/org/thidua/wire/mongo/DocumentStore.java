package org.thidua.wire.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the store of views and tokens: a given MongoDB, or an embedded one that lives as long as this.
 *
 * <p>What is written has reached, and what is read was acknowledged by, a majority of the replica set: a token must
 * never survive a failover that its views did not survive.
 */
public final class DocumentStore implements AutoCloseable {

    private static final String DEFAULT_DATABASE = "thidua";

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;

    private DocumentStore(@Nullable EmbeddedMongo embedded, ConnectionString address) {
        this.embedded = embedded;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(embedded == null)
                .applicationName("thidua")
                .build());
        database = client.getDatabase(Optional.ofNullable(address.getDatabase()).orElse(DEFAULT_DATABASE));
    }

    /** An embedded, empty store. */
    public static DocumentStore inMemory() {
        var embedded = EmbeddedMongo.start();
        return new DocumentStore(embedded, new ConnectionString(embedded.uri()));
    }

    /**
     * A store at an address; the database is the one it names, else {@code thidua}.
     *
     * @throws IllegalArgumentException when the address is malformed
     */
    public static DocumentStore at(String uri) {
        return new DocumentStore(null, new ConnectionString(uri));
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return database;
    }

    /** Another database of the same store, for what must outlive the views; named after theirs with an ending. */
    public MongoDatabase beside(String ending) {
        return client.getDatabase(database.getName() + ending);
    }

    /** Whether the store is empty at each start, so that all views are folded anew. */
    public boolean isInMemory() {
        return embedded != null;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
