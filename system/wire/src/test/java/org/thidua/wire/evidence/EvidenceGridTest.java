package org.thidua.wire.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.wire.mongo.DocumentStore;

class EvidenceGridTest extends EvidenceContract {

    private final DocumentStore documents = documents();

    /** The one that the environment names, else an embedded one. */
    private static DocumentStore documents() {
        String uri = System.getenv("MONGODB_URI");
        return uri == null ? DocumentStore.inMemory() : DocumentStore.at(uri);
    }

    @Override
    EvidenceStore open() {
        return new EvidenceGrid(documents.beside("-files-test"));
    }

    @AfterEach
    void drop() {
        documents.beside("-files-test").drop();
        documents.close();
    }

    @Test
    void whatACrashLeftUnfinishedIsClearedAwayAtTheStartButNotWhatAnotherProcessIsStoring() throws IOException {
        MongoDatabase database = documents.beside("-files-test");
        EvidenceStore store = open();
        try (EvidenceStore.Unfinished kept = store.begin()) {
            kept.bytes().write(bytes(10));
            kept.finish("a".repeat(64));
        }
        MongoCollection<Document> parts = database.getCollection("fs.chunks");
        MongoCollection<Document> begun = database.getCollection("unfinished");
        var longAgo = new ObjectId(Date.from(Instant.now().minus(61, ChronoUnit.MINUTES)));
        begun.insertOne(new Document("_id", longAgo));
        parts.insertOne(new Document("files_id", longAgo).append("n", 0).append("data", new Binary(bytes(10))));

        try (EvidenceStore.Unfinished underWay = store.begin()) {
            underWay.bytes().write(bytes(1 << 20));
            open();

            assertThat(parts.countDocuments(Filters.eq("files_id", longAgo))).isZero();
            assertThat(begun.countDocuments()).isOne();
            assertThat(parts.countDocuments()).isGreaterThan(1);
        }
        assertThat(begun.countDocuments()).isZero();
        try (var names = store.names()) {
            assertThat(names).containsExactly("a".repeat(64));
        }
    }
}
