package org.thidua.wire.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A document store in this JVM that speaks the wire protocol on a free loopback port, so that readers and projectors
 * use the same driver as against a real one. It keeps everything in memory: the views in it are folded from the events
 * at each start and gone at {@link #close}.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    /** Starts an empty one. */
    public static EmbeddedMongo start() {
        var server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new EmbeddedMongo(server);
    }

    /** Where a driver reaches it. */
    public String uri() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
