package org.thidua.systemtests.tier;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.thidua.systemtests.service.ChildProcess;

/** Ports of loopback. A process that is killed and started again keeps its port, so it is chosen beforehand. */
final class Ports {

    private static final Duration LISTENS_WITHIN = Duration.ofSeconds(60);

    private Ports() {}

    /** One that nobody uses at this moment. */
    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process listens there. */
    static void awaitListening(int port, ChildProcess process) {
        await("somebody listens on " + port)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(LISTENS_WITHIN)
                .failFast("it has ended", () -> !process.isAlive())
                .until(() -> listens(port));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
