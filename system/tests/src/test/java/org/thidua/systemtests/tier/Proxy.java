package org.thidua.systemtests.tier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thidua.systemtests.service.ChildProcess;

/** The reverse proxy as it is shipped, {@code system/proxy/nginx.conf.template}, on ports of this machine. */
final class Proxy implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"), Path.of("/usr/local/sbin/nginx"));

    /** What the image of nginx has around it, without root and without a daemon. */
    private static final String AROUND = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr error;
            events { worker_connections 1024; }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include site.conf;
            }
            """;

    private final ChildProcess process;
    private final int port;

    private Proxy(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Why there can be none here. */
    static Optional<String> missing() {
        return binary().isEmpty() ? Optional.of("no nginx: not in " + PLACES) : Optional.empty();
    }

    /** Starts it before nodes on these ports. */
    static Proxy start(Path folder, List<Integer> commandNodes, List<Integer> queryNodes) {
        int port = Ports.free();
        try {
            Files.writeString(folder.resolve("nginx.conf"), AROUND);
            Files.writeString(
                    folder.resolve("site.conf"),
                    Files.readString(template())
                            .replace("${THIDUA_LISTEN}", "127.0.0.1:" + port)
                            .replace("${THIDUA_COMMAND_NODES}", servers(commandNodes))
                            .replace("${THIDUA_QUERY_NODES}", servers(queryNodes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String binary = binary().orElseThrow().toString();
        ChildProcess process = ChildProcess.start(
                List.of(binary, "-p", folder.toString(), "-c", "nginx.conf"), Map.of(), folder, line -> {});
        Ports.awaitListening(port, process);
        return new Proxy(process, port);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.stop();
    }

    private static String servers(List<Integer> ports) {
        return ports.stream()
                .map(port -> "server 127.0.0.1:" + port + " fail_timeout=2s;")
                .collect(Collectors.joining(" "));
    }

    private static Path template() {
        return Path.of(System.getProperty("thidua.root", "../.."), "system/proxy/nginx.conf.template");
    }

    private static Optional<Path> binary() {
        return Stream.concat(
                        PLACES.stream(),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(folder -> Path.of(folder, "nginx")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
