package org.thidua.systemtests.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thidua.systemtests.service.ServiceProcess;
import org.thidua.systemtests.tier.OwnDatabase;
import org.thidua.wire.mongo.EmbeddedMongo;

/** What a wrong, unreachable or foreign store is told with. What needs no process is tested where it is found out. */
class RefusedStartTest {

    /** 15 s for the store, the rest for two processes on a busy machine. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(40);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void twoPlacesForTheEvents() {
        isTold(
                Map.of("THIDUA_JDBC_URL", "jdbc:postgresql://127.0.0.1/x", "THIDUA_AXONSERVER", "127.0.0.1:8124"),
                "THIDUA_JDBC_URL, THIDUA_AXONSERVER: both are set, and events are kept in one place.");
    }

    @Test
    void aNumberOutOfItsRangeBesideAMisspeltName() {
        String log = isTold(
                Map.of("THIDUA_SEGMENTS", "0", "THIDUA_JDBC_ULR", "jdbc:postgresql://127.0.0.1/x"),
                "THIDUA_SEGMENTS: it is 0. It must be a whole number from 1 to 64.");

        assertThat(log).contains("THIDUA_JDBC_ULR is not a setting and has no effect; is THIDUA_JDBC_URL meant?");
    }

    @Test
    void anAddressOfAnotherProduct() {
        isTold(
                Map.of("THIDUA_JDBC_URL", "jdbc:mysql://127.0.0.1/x?password=secret"),
                "THIDUA_JDBC_URL: jdbc:mysql://127.0.0.1/x is not a PostgreSQL address."
                        + " Give jdbc:postgresql://<host>:<port>/<database>.");
    }

    @Test
    void aPostgresThatIsNotThere() throws IOException {
        int port = closedPort();

        isTold(
                Map.of("THIDUA_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + port + "/thidua"),
                "THIDUA_JDBC_URL: jdbc:postgresql://127.0.0.1:" + port + "/thidua cannot be reached: ");
    }

    @Test
    void anAddressThatIsNoneOfAMongo() {
        isTold(
                Map.of("MONGODB_URI", "mongo://user:secret@127.0.0.1/thidua"),
                "MONGODB_URI: it is not the address of a MongoDB. Give mongodb://<host>:<port>/<database> or ");
    }

    @Test
    void aMongoThatIsNotThere() throws IOException {
        int port = closedPort();

        isTold(
                Map.of("MONGODB_URI", "mongodb://127.0.0.1:" + port + "/thidua"),
                "MONGODB_URI: 127.0.0.1:" + port + "/thidua has no server that takes writes within 10 s. Give ");
    }

    @Test
    void aMongoThatDoesNotLetThisUserIn() {
        try (var mongo = EmbeddedMongo.start()) {
            isTold(
                    Map.of("MONGODB_URI", mongo.uri().replace("//", "//user:secret@") + "/thidua"),
                    " does not let this user in. Give a user who may read and write that database");
        }
    }

    @Test
    void aWrongPasswordOfThePostgres() {
        try (OwnDatabase postgres = OwnDatabase.createOrSkip()) {
            Map<String, String> settings = new HashMap<>(postgres.settings());
            settings.put("THIDUA_JDBC_PASSWORD", "wrong");

            isTold(settings, "THIDUA_JDBC_USER, THIDUA_JDBC_PASSWORD: jdbc:postgresql://");
        }
    }

    @Test
    void aDatabaseThatDoesNotExist() {
        try (OwnDatabase postgres = OwnDatabase.createOrSkip()) {
            Map<String, String> settings = new HashMap<>(postgres.settings());
            settings.compute("THIDUA_JDBC_URL", (name, url) -> url + "_missing");

            isTold(settings, "_missing\" does not exist. Create that database, or name another.");
        }
    }

    @Test
    void aDatabaseOfSomethingElse() {
        try (OwnDatabase postgres = OwnDatabase.createOrSkip()) {
            postgres.change("create table invoices (id int)");

            isTold(postgres.settings(), " holds tables of something else, such as invoices. Name an empty database");
        }
    }

    @Test
    void tablesOfANewerBuild() {
        try (OwnDatabase postgres = OwnDatabase.createOrSkip()) {
            postgres.change("create table flyway_schema_history (installed_rank int not null primary key,"
                    + " version varchar(50), description varchar(200) not null, type varchar(20) not null,"
                    + " script varchar(1000) not null, checksum int, installed_by varchar(100) not null,"
                    + " installed_on timestamp not null default now(), execution_time int not null,"
                    + " success boolean not null)");
            postgres.change("insert into flyway_schema_history values"
                    + " (1, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true)");

            isTold(
                    postgres.settings(),
                    "THIDUA_JDBC_URL: the tables were made by a newer build than this one. Start that build");
        }
    }

    private String isTold(Map<String, String> settings, String line) {
        long began = System.nanoTime();
        String log = ServiceProcess.refusedStart(data, settings);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TOLD_WITHIN);
        assertThat(log.lines().filter(told -> told.contains(line))).as(log).hasSize(1);
        assertThat(log).doesNotContain("\tat ").doesNotContain("secret");
        return log;
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
