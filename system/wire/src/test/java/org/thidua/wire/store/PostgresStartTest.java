package org.thidua.wire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.thidua.wire.setting.Misconfigured;

class PostgresStartTest {

    /** What stands in place of the version of the protocol in a request to encrypt. */
    private static final int ENCRYPTION = 1234;

    @Test
    void aPostgresThatIsTooOldIsToldWithItsVersion() throws IOException {
        try (var old = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerAsVersion(old, "13.22"));
            var server = new StoreLocation.Server(
                    "jdbc:postgresql://127.0.0.1:" + old.getLocalPort() + "/x", "me", "secret");

            assertThatThrownBy(() -> PostgresStart.check(server))
                    .isInstanceOf(Misconfigured.class)
                    .hasMessage(
                            "THIDUA_JDBC_URL: " + server.url() + " is PostgreSQL 13. Name a PostgreSQL 14 or newer.");
        }
    }

    @Test
    void whatMayHoldAPasswordIsNotShown() {
        var server = new StoreLocation.Server("jdbc:postgresql://me:secret@host/x?password=secret", null, null);

        assertThat(PostgresStart.address(server)).isEqualTo("jdbc:postgresql://host/x");
    }

    /** Refuses encryption, asks for no password and says its version (PostgreSQL, 54.2 Message Flow). */
    private static void answerAsVersion(ServerSocket server, String version) {
        try (Socket client = server.accept()) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream());
            while (startup(in) == ENCRYPTION) {
                out.writeByte('N');
                out.flush();
            }
            message(out, 'R', new byte[4]);
            parameter(out, "server_version", version);
            parameter(out, "client_encoding", "UTF8");
            parameter(out, "standard_conforming_strings", "on");
            parameter(out, "integer_datetimes", "on");
            parameter(out, "DateStyle", "ISO, MDY");
            parameter(out, "TimeZone", "UTC");
            message(out, 'Z', new byte[] {'I'});
            out.flush();
            while (true) {
                byte asked = in.readByte();
                in.skipNBytes(in.readInt() - 4);
                if (asked == 'X') {
                    return;
                }
                if (asked == 'Q') {
                    message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                    message(out, 'Z', new byte[] {'I'});
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int startup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int request = in.readInt();
        in.skipNBytes(length - 8);
        return request >>> 16;
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        message(out, 'S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
    }

    private static void message(DataOutputStream out, char type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length + 4);
        out.write(content);
    }
}
