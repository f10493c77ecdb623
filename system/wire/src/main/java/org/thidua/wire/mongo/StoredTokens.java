package org.thidua.wire.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of all nodes, read past {@link MongoTokenStore}: that one shows a token only to whom it gives the claim.
 * Knows the fields that axon-mongo 4.12 writes.
 */
public final class StoredTokens {

    private static final long BEFORE_THE_FIRST = -1;

    private static final long READ_AGAIN_NANOS = Duration.ofMillis(200).toNanos();

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;
    private volatile @Nullable Read lastRead;

    public StoredTokens(MongoDatabase database, Serializer serializer) {
        tokens = DefaultMongoTemplate.builder().mongoDatabase(database).build().trackingTokensCollection();
        this.serializer = serializer;
    }

    /** What {@link #read} says, at most a fifth of a second old. */
    public List<StoredToken> recent() {
        Read read = lastRead;
        if (read == null || System.nanoTime() - read.nanos() > READ_AGAIN_NANOS) {
            // The time before the reading: what it shows is at least as new.
            long now = System.nanoTime();
            read = new Read(read(), now);
            lastRead = read;
        }
        return read.tokens();
    }

    /** Every segment of every processor that has ever run on this store. */
    public List<StoredToken> read() {
        Map<String, List<Document>> byProcessor = new HashMap<>();
        for (Document document : tokens.find()) {
            byProcessor
                    .computeIfAbsent(document.getString("processorName"), name -> new ArrayList<>())
                    .add(document);
        }
        List<StoredToken> all = new ArrayList<>();
        byProcessor.forEach((processor, documents) -> {
            int[] ids =
                    documents.stream().mapToInt(it -> it.getInteger("segment")).toArray();
            for (Document document : documents) {
                if (!isAboutTheStore(processor)) {
                    all.add(read(processor, document, ids));
                }
            }
        });
        return all;
    }

    /** Gives up every claim of an owner, as it would itself if it still could. */
    void release(String owner) {
        tokens.updateMany(Filters.eq("owner", owner), Updates.set("owner", null));
    }

    /** The store keeps its own name beside the tokens. */
    private static boolean isAboutTheStore(String processor) {
        return processor.equals("__config");
    }

    private StoredToken read(String processor, Document document, int[] ids) {
        return new StoredToken(
                processor,
                Segment.computeSegment(document.getInteger("segment"), ids.clone()),
                positionOf(document.getString("token"), document.getString("tokenType")),
                document.getString("owner"),
                Instant.ofEpochMilli(document.getLong("timestamp")));
    }

    private long positionOf(@Nullable String token, @Nullable String type) {
        if (token == null || type == null) {
            return BEFORE_THE_FIRST;
        }
        return positionOf(serializer.deserialize(
                new SimpleSerializedObject<>(token, String.class, new SimpleSerializedType(type, null))));
    }

    /**
     * The position up to which a token says that everything was handled; -1 before the first event. A replay that has
     * not begun says 0 of itself, which may be the position of an event.
     */
    public static long positionOf(@Nullable TrackingToken token) {
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        return plain == null ? BEFORE_THE_FIRST : plain.position().orElse(BEFORE_THE_FIRST);
    }

    private record Read(List<StoredToken> tokens, long nanos) {}
}
