package org.thidua.wire.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.setting.Misconfigured;

/**
 * The connection to the store of views and tokens: a given MongoDB, or an embedded one that lives as long as this.
 *
 * <p>What is written has reached, and what is read was acknowledged by, a majority of the replica set: a token must
 * never survive a failover that its views did not survive.
 */
public final class DocumentStore implements AutoCloseable {

    private static final String DEFAULT_DATABASE = "thidua";
    private static final String APPLICATION = "thidua";
    private static final String STORE = "document-store";

    private final @Nullable EmbeddedMongo embedded;
    private final Presence presence;
    private final MongoClient client;
    private final MongoDatabase database;

    private DocumentStore(@Nullable EmbeddedMongo embedded, Presence presence, MongoClient client, String database) {
        this.embedded = embedded;
        this.presence = presence;
        this.client = client;
        this.database = client.getDatabase(database);
    }

    /** An embedded, empty store. */
    public static DocumentStore inMemory() {
        var embedded = EmbeddedMongo.start();
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(embedded.uri()))
                .writeConcern(WriteConcern.MAJORITY)
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(false)
                .applicationName(APPLICATION)
                .build());
        return new DocumentStore(embedded, new Presence(STORE), client, DEFAULT_DATABASE);
    }

    /**
     * A store at the address that {@code MONGODB_URI} gives; the database is the one it names, else {@code thidua}.
     *
     * @throws Misconfigured when the address is malformed, or what it names is away, too old or closed to us
     */
    public static DocumentStore at(String uri) {
        MongoAddress address = MongoAddress.of("MONGODB_URI", uri);
        var presence = new Presence(STORE);
        String database = address.database().orElse(DEFAULT_DATABASE);
        return new DocumentStore(
                null, presence, address.connect(APPLICATION, database, WriteConcern.MAJORITY, presence), database);
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

    /** Whether it answers; always, when it is in this process. */
    public Presence presence() {
        return presence;
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
