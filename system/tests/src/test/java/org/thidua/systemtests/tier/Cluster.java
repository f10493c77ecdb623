package org.thidua.systemtests.tier;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thidua.systemtests.service.Audit;
import org.thidua.systemtests.service.Service;
import tools.jackson.databind.JsonNode;

/**
 * Two command and two query processes behind the reverse proxy. Events are in a PostgreSQL database of their own, or in
 * the Axon Server that {@code THIDUA_AXONSERVER} names; views in {@link OwnDocuments}.
 */
public final class Cluster implements Service, AutoCloseable {

    private static final List<String> AXON_SERVER =
            List.of("THIDUA_AXONSERVER", "THIDUA_AXONSERVER_CONTEXT", "THIDUA_AXONSERVER_TOKEN");

    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(60);

    /** Closed from the last to the first. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final List<Node> commandNodes;
    private final List<Node> queryNodes;
    private final Proxy proxy;

    private Cluster(Path folder) {
        try {
            var shared = new HashMap<String, String>(
                    onAxonServer() ? axonServer() : with(OwnDatabase.create()).settings());
            shared.putAll(with(OwnDocuments.create(folder)).settings());
            shared.put("THIDUA_VAULT_MASTER_KEY", masterKey(folder).toString());
            commandNodes = nodes("command", DemoCommandService.class, folder, shared);
            queryNodes = nodes("query", DemoQueryService.class, folder, shared);
            proxy = with(Proxy.start(folder, ports(commandNodes), ports(queryNodes)));
            nodes().forEach(Node::awaitReady);
            new Audit(this).mark();
            queryNodes.forEach(Cluster::awaitViews);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts all and waits until the demonstration year is seen. */
    static Cluster start(Path folder) {
        return new Cluster(folder);
    }

    /** Waits until no view lacks an event: the audit may be ahead of the others. A node looks each second. */
    private static void awaitViews(Node node) {
        await("the views of " + node.name())
                .atMost(VIEWS_WITHIN)
                .during(Duration.ofMillis(1_500))
                .until(
                        () -> lacking(node),
                        lacking -> lacking.size() > 0
                                && lacking.values().stream().allMatch(events -> events.asLong() == 0));
    }

    private static JsonNode lacking(Node node) {
        JsonNode health = node.as("admin").get("/actuator/health").json();
        return health.required("components").required("lag").required("details").required("events");
    }

    /** Why there can be none here. */
    static Optional<String> missing() {
        return Stream.of(onAxonServer() ? Optional.<String>empty() : OwnDatabase.missing(), Proxy.missing())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The proxy. */
    @Override
    public URI base() {
        return proxy.base();
    }

    public List<Node> commandNodes() {
        return commandNodes;
    }

    public List<Node> queryNodes() {
        return queryNodes;
    }

    /** All four. */
    public List<Node> nodes() {
        return Stream.concat(commandNodes.stream(), queryNodes.stream()).toList();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private <P extends AutoCloseable> P with(P part) {
        parts.push(part);
        return part;
    }

    private List<Node> nodes(String side, Class<?> main, Path folder, Map<String, String> shared) {
        return Stream.of(1, 2)
                .map(number -> with(new Node(side + "-" + number, main, folder, shared)))
                .toList();
    }

    private static List<Integer> ports(List<Node> nodes) {
        return nodes.stream().map(Node::port).toList();
    }

    private static boolean onAxonServer() {
        return !System.getenv().getOrDefault(AXON_SERVER.getFirst(), "").isEmpty();
    }

    private static Map<String, String> axonServer() {
        var settings = new HashMap<>(System.getenv());
        settings.keySet().retainAll(AXON_SERVER);
        return settings;
    }

    /** The operator of several nodes gives each the same. */
    private static Path masterKey(Path folder) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String line =
                "thidua-master-key 1 " + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n";
        try {
            Path file = Files.createFile(
                    folder.resolve("master.key"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.write(file, line.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
