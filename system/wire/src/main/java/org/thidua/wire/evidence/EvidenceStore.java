package org.thidua.wire.evidence;

import com.mongodb.client.MongoDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Where encrypted files are kept, by the SHA-256 of their bytes. What is in it is noise without the keys. */
public interface EvidenceStore {

    /**
     * The store of the settings: the folder {@code thidua.evidence.folder}; without it a database beside the views, or
     * where these are in memory, {@code evidence} in the data folder.
     *
     * @param beside for files, when views are on a MongoDB
     */
    static EvidenceStore of(Environment settings, @Nullable MongoDatabase beside) {
        String folder = settings.getProperty("thidua.evidence.folder", "");
        if (!folder.isBlank()) {
            return new EvidenceFolder(Path.of(folder));
        }
        return beside == null
                ? new EvidenceFolder(
                        Path.of(settings.getProperty("thidua.data", "./data")).resolve("evidence"))
                : new EvidenceGrid(beside);
    }

    /** Begins a file that nobody sees until it is finished. */
    Unfinished begin() throws IOException;

    /**
     * The bytes of a file, to be closed.
     *
     * @throws NoSuchFileException when there is none of this name
     */
    InputStream open(String name) throws IOException;

    /** Removes a file; changes nothing when there is none. */
    void remove(String name) throws IOException;

    /** The names of all finished files, to be closed. */
    Stream<String> names() throws IOException;

    /** A file that is being written. Closed before it is finished, it leaves nothing. */
    interface Unfinished extends Closeable {

        /** Takes the bytes; closing it ends them. */
        OutputStream bytes();

        /** Gives the file its name; it has reached the disk when this returns. */
        void finish(String name) throws IOException;
    }
}
