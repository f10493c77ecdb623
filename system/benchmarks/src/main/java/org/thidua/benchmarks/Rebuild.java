package org.thidua.benchmarks;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.thidua.views.Views;
import org.thidua.views.shared.ViewType;

/**
 * All views folded anew by the running processors, beside a loop that only writes: the same documents, as often and in
 * bulks of the same number of events, into the same store, without reading or folding an event.
 */
final class Rebuild {

    private static final int EVENTS_PER_BULK = 200;
    private static final int REPETITIONS = 3;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Service service;
    private final MongoDatabase database;

    private Rebuild(Service service) {
        this.service = service;
        this.database = service.bean(MongoDatabase.class);
    }

    static Comparison compare(Service service) {
        return new Rebuild(service).compare();
    }

    /** How fast all views are rebuilt once. */
    static double eventsPerSecond(Service service) {
        var rebuild = new Rebuild(service);
        long events = rebuild.database.getCollection(Views.HISTORY.name()).countDocuments();
        return events / secondsOf(rebuild::rebuild);
    }

    private Comparison compare() {
        long events = database.getCollection(Views.HISTORY.name()).countDocuments();
        List<Map<String, List<ReplaceOneModel<Document>>>> bulks = bulks();
        var rebuilt = new ArrayList<Double>();
        var written = new ArrayList<Double>();
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            rebuilt.add(events / secondsOf(this::rebuild));
            written.add(events / secondsOf(() -> write(bulks)));
            bulks.getFirst().keySet().forEach(name -> database.getCollection(name)
                    .drop());
        }
        return Comparison.beside(
                "rebuild of all views, %,d events; the same documents in a bulk-write loop".formatted(events),
                "events/s",
                new Series(rebuilt),
                new Series(written),
                new Goal.ShareOfReference(0.5));
    }

    private void rebuild() {
        List<StreamingEventProcessor> processors = Views.PROCESSORS.stream()
                .map(name -> service.bean(EventProcessingConfiguration.class)
                        .eventProcessor(name, StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
        processors.forEach(StreamingEventProcessor::shutDown);
        Views.ALL.forEach(view -> database.getCollection(view.name()).deleteMany(new Document()));
        processors.forEach(StreamingEventProcessor::resetTokens);
        processors.forEach(StreamingEventProcessor::start);
        service.awaitViews();
    }

    private void write(List<Map<String, List<ReplaceOneModel<Document>>>> bulks) {
        var unordered = new BulkWriteOptions().ordered(false);
        bulks.forEach(bulk -> bulk.forEach(
                (collection, writes) -> database.getCollection(collection).bulkWrite(writes, unordered)));
    }

    /** For each so many events their entries in the history and, once each, the views of their aggregates. */
    private List<Map<String, List<ReplaceOneModel<Document>>>> bulks() {
        Map<Object, Document> views = new HashMap<>();
        Views.ALL.stream().filter(view -> view != Views.HISTORY).forEach(view -> database.getCollection(view.name())
                .find()
                .forEach(it -> views.put(it.get("_id"), it)));
        var bulks = new ArrayList<Map<String, List<ReplaceOneModel<Document>>>>();
        var events = new ArrayList<Document>();
        all(Views.HISTORY).sort(Sorts.ascending("_id")).forEach(event -> {
            events.add(event);
            if (events.size() == EVENTS_PER_BULK) {
                bulks.add(bulk(events, views));
                events.clear();
            }
        });
        bulks.add(bulk(events, views));
        return bulks;
    }

    /** In batches: the embedded server knows no limit of its own and would answer with more than the driver takes. */
    private FindIterable<Document> all(ViewType<?, ?> view) {
        return database.getCollection(view.name()).find().batchSize(EVENTS_PER_BULK);
    }

    private static Map<String, List<ReplaceOneModel<Document>>> bulk(
            List<Document> events, Map<Object, Document> views) {
        Map<String, List<ReplaceOneModel<Document>>> bulk = new LinkedHashMap<>();
        events.forEach(event -> add(Views.HISTORY, event, bulk));
        events.stream()
                .map(event -> event.get("view", Document.class).getString("subject"))
                .distinct()
                .forEach(subject -> Views.showing(subject)
                        .ifPresent(view -> add(view, Objects.requireNonNull(views.get(subject)), bulk)));
        return bulk;
    }

    private static void add(ViewType<?, ?> view, Document document, Map<String, List<ReplaceOneModel<Document>>> bulk) {
        bulk.computeIfAbsent("raw_" + view.name(), name -> new ArrayList<>())
                .add(new ReplaceOneModel<>(Filters.eq("_id", document.get("_id")), document, UPSERT));
    }

    private static double secondsOf(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
