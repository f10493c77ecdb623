package org.thidua.wire.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
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
    void whatACrashLeftUnfinishedIsClearedAwayAtTheStartButNotWhatAnotherProcessIsStoring() {
        var files = GridFSBuckets.create(documents.beside("-files-test"));
        files.openUploadStream(".part").close();
        files.openUploadStream(".part").close();
        documents
                .beside("-files-test")
                .getCollection("fs.files")
                .updateOne(
                        Filters.eq("filename", ".part"),
                        Updates.set("uploadDate", Date.from(Instant.now().minus(61, ChronoUnit.MINUTES))));

        open();

        assertThat(files.find()).hasSize(1);
    }
}
