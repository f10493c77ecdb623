package org.thidua.wire.evidence;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSFindIterable;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Files in GridFS of a MongoDB database, the same for all nodes. The database must be another one than that of the views,
 * which may be dropped at any time.
 */
public final class EvidenceGrid implements EvidenceStore {

    private static final String UNFINISHED = ".part";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final GridFSBucket files;

    /** The ids of uploads: their parts are in the store before anything else is. */
    private final MongoCollection<Document> begun;

    /** Opens the files and clears away what a crash left unfinished for an hour. */
    public EvidenceGrid(MongoDatabase database) {
        files = GridFSBuckets.create(database);
        begun = database.getCollection("unfinished");
        var longAgo = new ObjectId(Date.from(Instant.now().minus(ABANDONED)));
        begun.find(Filters.lt("_id", longAgo))
                .into(new ArrayList<>())
                .forEach(upload -> clearAway(database, upload.getObjectId("_id")));
    }

    private void clearAway(MongoDatabase database, ObjectId id) {
        GridFSFile file = files.find(Filters.eq("_id", id)).first();
        if (file == null) {
            database.getCollection("fs.chunks").deleteMany(Filters.eq("files_id", id));
        } else if (file.getFilename().equals(UNFINISHED)) {
            files.delete(id);
        }
        begun.deleteOne(Filters.eq("_id", id));
    }

    @Override
    public Unfinished begin() {
        GridFSUploadStream upload = files.openUploadStream(UNFINISHED);
        begun.insertOne(new Document("_id", upload.getObjectId()));
        return new Part(upload);
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return files.openDownloadStream(name);
        } catch (MongoGridFSException e) {
            var none = new NoSuchFileException(name);
            none.initCause(e);
            throw none;
        }
    }

    @Override
    public void remove(String name) {
        files.find(Filters.eq("filename", name)).map(GridFSFile::getObjectId).forEach(files::delete);
    }

    @Override
    public Stream<String> names() {
        GridFSFindIterable finished = files.find(Filters.ne("filename", UNFINISHED));
        return StreamSupport.stream(finished.map(GridFSFile::getFilename).spliterator(), false);
    }

    private final class Part implements Unfinished {

        private final GridFSUploadStream upload;
        private final ObjectId id;
        private boolean ended;
        private boolean finished;

        Part(GridFSUploadStream upload) {
            this.upload = upload;
            id = upload.getObjectId();
        }

        /** Closing it leaves the upload open: only a finished one is kept. */
        @Override
        public OutputStream bytes() {
            return new OutputStream() {
                @Override
                public void write(int single) {
                    upload.write(single);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    upload.write(bytes, offset, length);
                }
            };
        }

        @Override
        public void finish(String name) {
            ended = true;
            upload.close();
            files.rename(id, name);
            finished = true;
        }

        @Override
        public void close() {
            if (!ended) {
                upload.abort();
            } else if (!finished) {
                files.delete(id);
            }
            begun.deleteOne(Filters.eq("_id", id));
        }
    }
}
