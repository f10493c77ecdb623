package org.thidua.systemtests.tier;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.thidua.systemtests.service.ChildProcess;
import org.thidua.systemtests.service.JavaProgram;

/** An empty store of documents of a test's own: in the MongoDB of {@code MONGODB_URI}, else a {@link DocumentServer}. */
public sealed interface OwnDocuments extends AutoCloseable {

    /** Megabytes: all views of 20,000 commands, and their history. */
    int HEAP = 768;

    /** What the service must be told to use it. */
    Map<String, String> settings();

    @Override
    void close();

    /** Starts one, or makes a database in the one that is given. */
    static OwnDocuments create(Path folder) {
        String given = given();
        if (given.isEmpty()) {
            int port = Ports.free();
            var server = new JavaProgram(DocumentServer.class, HEAP, List.of(), List.of(String.valueOf(port)))
                    .start(folder, Map.of(), line -> {});
            Ports.awaitListening(port, server);
            return new OwnServer(server, port);
        }
        return new OwnName(given, "thidua-" + UUID.randomUUID());
    }

    /** The MongoDB of this machine; empty when it has none. */
    static String given() {
        return System.getenv().getOrDefault("MONGODB_URI", "");
    }

    /** A process that ends with the test. */
    record OwnServer(ChildProcess process, int port) implements OwnDocuments {

        @Override
        public Map<String, String> settings() {
            return Map.of("MONGODB_URI", "mongodb://127.0.0.1:" + port + "/thidua");
        }

        @Override
        public void close() {
            process.stop();
        }
    }

    /** Databases of the views and of the keys that go with the test. */
    record OwnName(String server, String name) implements OwnDocuments {

        /** What stands between the hosts and the options. */
        private static final Pattern DATABASE = Pattern.compile("(?<=[^/])(/[^?]*)?(?=\\?|$)");

        @Override
        public Map<String, String> settings() {
            return Map.of("MONGODB_URI", DATABASE.matcher(server).replaceFirst("/" + name));
        }

        @Override
        public void close() {
            try (MongoClient client = MongoClients.create(new ConnectionString(server))) {
                client.getDatabase(name).drop();
                client.getDatabase(name + "-keys").drop();
            }
        }
    }
}
