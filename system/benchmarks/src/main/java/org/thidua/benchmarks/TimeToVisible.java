package org.thidua.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How long after the answer to a command its view shows it, over HTTP as a client sees it: a nomination is posted, and
 * read with {@code ?version=} until the view has it. Fifty of them begin each second, whatever is still under way.
 */
final class TimeToVisible implements Measurement {

    private static final int PER_SECOND = 50;
    private static final int VIEW_BEHIND = 503;
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final String SIGN_IN =
            "Basic " + Base64.getEncoder().encodeToString("nominator1:demo".getBytes(UTF_8));
    private static final String DRAFT = """
            {"awardCode": "ministry-province-certificate", "year": 2012,
             "nominee": {"type": "INDIVIDUAL", "id": "person:can-bo-01"}, "agencyId": "agency:co-quan-01",
             "basis": "MERIT", "achievements": "Chủ trì số hóa hồ sơ thi đua của cơ quan, lần %d.", "initiatives": []}
            """;

    private final Settings settings;

    TimeToVisible(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public void measure(Consumer<Comparison> rows) {
        Duration during = settings.round().compareTo(LEAST) < 0 ? LEAST : settings.round();
        try (var service = Service.start(settings.folder().resolve("visible"), true);
                var client = new Client(service.port())) {
            Callers.steadyRate(PER_SECOND, during, client::draftAndRead);
            var accepted = new ArrayList<Double>();
            var half = new ArrayList<Double>();
            var slowest = new ArrayList<Double>();
            for (int round = 0; round < settings.rounds(); round++) {
                client.toVisible.clear();
                Load whole = Callers.steadyRate(PER_SECOND, during, client::draftAndRead);
                accepted.add(whole.millisAt(99));
                double[] millis = client.toVisible.stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
                half.add(millis[millis.length / 2]);
                slowest.add(millis[millis.length * 99 / 100]);
            }
            String rate = ", " + PER_SECOND + " commands/s";
            rows.accept(Comparison.alone("accepted to visible p50" + rate, "ms", new Series(half), new Goal.Told()));
            rows.accept(
                    Comparison.alone("accepted to visible p99" + rate, "ms", new Series(slowest), new Goal.Under(250)));
            rows.accept(Comparison.alone(
                    "sent to visible p99, both requests" + rate, "ms", new Series(accepted), new Goal.Told()));
        }
    }

    private static final class Client implements AutoCloseable {

        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final String nominations;
        private final AtomicInteger number = new AtomicInteger();
        private final ConcurrentLinkedQueue<Double> toVisible = new ConcurrentLinkedQueue<>();

        Client(int port) {
            nominations = "http://127.0.0.1:" + port + "/api/nominations";
        }

        void draftAndRead() throws IOException, InterruptedException {
            HttpResponse<String> accepted = send(request(nominations)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(DRAFT.formatted(number.incrementAndGet())))
                    .build());
            long since = System.nanoTime();
            String version = accepted.headers().firstValue("ETag").orElseThrow().replace("\"", "");
            String location = accepted.headers().firstValue("Location").orElseThrow();
            String id = location.substring(location.lastIndexOf('/') + 1);
            HttpRequest read = request(nominations + "/" + id + "?version=" + version)
                    .GET()
                    .build();
            while (send(read).statusCode() == VIEW_BEHIND) {
                continue;
            }
            toVisible.add((System.nanoTime() - since) / (double) TimeUnit.MILLISECONDS.toNanos(1));
        }

        @Override
        public void close() {
            http.close();
        }

        private static HttpRequest.Builder request(String address) {
            return HttpRequest.newBuilder(URI.create(address)).header("Authorization", SIGN_IN);
        }

        private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != VIEW_BEHIND) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        }
    }
}
