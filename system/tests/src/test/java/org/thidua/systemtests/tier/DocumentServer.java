package org.thidua.systemtests.tier;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A program of its own that keeps documents in memory and speaks MongoDB's wire protocol on the port given: what several
 * processes share where no MongoDB can be had. It forgets everything when it ends.
 */
final class DocumentServer {

    private DocumentServer() {}

    public static void main(String[] arguments) {
        LoggingSystem.get(DocumentServer.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        new MongoServer(new MemoryBackend())
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])));
    }
}
