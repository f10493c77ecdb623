package org.thidua.systemtests.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A relay on loopback between the service and a store. Open, it passes everything on; shut, it breaks all connections and
 * refuses new ones, as a server that was stopped; hanging, it takes connections and bytes and passes nothing on, as one
 * behind a broken network.
 */
final class Faucet implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final InetSocketAddress store;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flows = lock.newCondition();
    private final int port;
    private volatile @Nullable ServerSocket listening;
    private boolean hanging;

    private Faucet(InetSocketAddress store) {
        this.store = store;
        port = listen(0);
    }

    /** Opens one in front of a store. */
    static Faucet to(String host, int port) {
        return new Faucet(new InetSocketAddress(host, port));
    }

    /** Where the service finds the store. */
    int port() {
        return port;
    }

    void open() {
        lock.lock();
        try {
            hanging = false;
            flows.signalAll();
        } finally {
            lock.unlock();
        }
        if (listening == null) {
            listen(port);
        }
    }

    void hang() {
        lock.lock();
        try {
            hanging = true;
        } finally {
            lock.unlock();
        }
    }

    void shut() {
        ServerSocket open = listening;
        listening = null;
        if (open != null) {
            closeQuietly(open);
        }
        sockets.forEach(Faucet::closeQuietly);
        sockets.clear();
    }

    @Override
    public void close() {
        open();
        shut();
    }

    private int listen(int wanted) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listening = server;
            Thread.ofVirtual().name("faucet").start(() -> accept(server));
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket service = server.accept();
                sockets.add(service);
                Thread.ofVirtual().name("faucet").start(() -> relay(service, server));
            } catch (IOException e) {
                return; // It was shut.
            }
        }
    }

    private void relay(Socket service, ServerSocket server) {
        var there = new Socket();
        try {
            awaitFlow();
            there.connect(store);
            sockets.add(there);
            if (server.isClosed()) {
                closeQuietly(there);
                closeQuietly(service);
                return;
            }
            Thread.ofVirtual().name("faucet").start(() -> pour(there, service));
            pour(service, there);
        } catch (IOException e) {
            closeQuietly(service);
        }
    }

    private void pour(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                awaitFlow();
                out.write(chunk, 0, count);
            }
        } catch (IOException e) {
            // Either side is gone; the other one is told below.
            return;
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitFlow() {
        lock.lock();
        try {
            while (hanging) {
                flows.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket does not close", e);
        }
    }
}
