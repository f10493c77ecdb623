package org.thidua.wire.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.setting.Misconfigured;

/**
 * A MongoDB that a setting names, and how long anybody waits for it. A server that hangs is like one that is absent. What
 * the address itself says about times wins.
 *
 * @param setting that names it
 * @param connection the address; may hold a password, so that it is never shown
 */
public record MongoAddress(String setting, ConnectionString connection) {

    private static final Logger log = LoggerFactory.getLogger(MongoAddress.class);

    private static final String FORM = "Give mongodb://<host>:<port>/<database> or mongodb+srv://<host>/<database>,"
            + " with <user>:<password>@ before the host where they are wanted, percent-encoded";

    private static final int OLDEST_MAJOR = 7;

    /** Until a connection is made, and until a monitor takes silence for absence. */
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Until a caller is told that no server takes writes. */
    private static final Duration SELECTION = Duration.ofSeconds(2);

    /** Until a caller is told that no connection is free. */
    private static final Duration POOL = Duration.ofSeconds(5);

    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** As long as a container takes that was started at the same time. */
    private static final Duration AT_START = Duration.ofSeconds(10);

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    /** @throws Misconfigured when it is no address of a MongoDB */
    public static MongoAddress of(String setting, String uri) {
        try {
            return new MongoAddress(setting, new ConnectionString(uri));
        } catch (IllegalArgumentException e) {
            // Without what the driver says: it quotes the address.
            throw new Misconfigured(setting, "it is not the address of a MongoDB", FORM);
        }
    }

    /** The database it names. */
    public Optional<String> database() {
        return Optional.ofNullable(connection.getDatabase());
    }

    /**
     * Connects, with acknowledgements of a majority.
     *
     * @param application name in the logs of the server
     * @param database that this user must be able to read
     * @param presence told whether it answers
     * @throws Misconfigured when it is not there after ten seconds, lets this user not in, or is too old
     */
    public MongoClient connect(String application, String database, WriteConcern acknowledged, Presence presence) {
        refuseUnusable(database);
        return MongoClients.create(settings(application, SELECTION)
                .writeConcern(acknowledged)
                .applyToClusterSettings(cluster -> cluster.addClusterListener(new ClusterWatch(presence)))
                .build());
    }

    private MongoClientSettings.Builder settings(String application, Duration selection) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(selection.toMillis(), TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)
                                .minHeartbeatFrequency(BETWEEN_LOOKS.toMillis() / 4, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(SILENCE.toMillis(), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(POOL.toMillis(), TimeUnit.MILLISECONDS))
                .applyConnectionString(connection)
                // Whatever the address prefers: who folds, or makes a key, must see what was written last.
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.MAJORITY)
                .applicationName(application);
    }

    private void refuseUnusable(String name) {
        // A client of its own: it waits longer for a server than a caller would.
        try (var client = MongoClients.create(settings("thidua-start", AT_START).build())) {
            MongoDatabase database = client.getDatabase(name);
            refuseOld(database.runCommand(new Document("buildInfo", 1)));
            // That may be asked without a password; reading may not.
            database.getCollection("trackingtokens").find().first();
        } catch (MongoException e) {
            throw refused(e);
        }
    }

    private void refuseOld(Document build) {
        String version = String.valueOf(build.getString("version"));
        if (!build.containsKey("gitVersion")) {
            // Every release of MongoDB says from which commit it was built; the wire server of this project does not.
            log.warn(
                    "{} names a server that speaks as MongoDB {} and is none: what it holds is lost with it",
                    this,
                    version);
            return;
        }
        List<Integer> numbers = build.getList("versionArray", Integer.class);
        if (numbers.getFirst() < OLDEST_MAJOR) {
            throw new Misconfigured(
                    setting, this + " is MongoDB " + version, "Name a MongoDB " + OLDEST_MAJOR + ".0 or newer");
        }
    }

    private Misconfigured refused(MongoException e) {
        if (e instanceof MongoSecurityException
                || e instanceof MongoCommandException
                        && List.of(UNAUTHORIZED, AUTHENTICATION_FAILED).contains(e.getCode())) {
            return new Misconfigured(
                    setting,
                    this + " does not let this user in",
                    "Give a user who may read and write that database, and its password; both percent-encoded",
                    e);
        }
        if (e instanceof MongoTimeoutException) {
            return new Misconfigured(
                    setting, this + " has no server that takes writes within " + AT_START.toSeconds() + " s", FORM, e);
        }
        return new Misconfigured(setting, this + " cannot be used: " + e.getMessage(), FORM, e);
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return String.join(",", connection.getHosts())
                + database().map(name -> "/" + name).orElse("");
    }
}
