package org.thidua.wire.move;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.thidua.wire.store.FolderSync;
import org.thidua.wire.vault.PrivateFiles;
import tools.jackson.core.JacksonException;

/**
 * The folder of an export: one file of events, one of keys, one that lists the encrypted files, these files, and the
 * manifest, which comes last and makes it whole.
 */
record ExportFolder(Path path) {

    private static final String MANIFEST = "manifest.json";
    private static final String UNFINISHED = ".part";
    private static final Set<String> OURS =
            Set.of("events.ndjson", "keys.ndjson", "evidence.ndjson", "evidence", MANIFEST + UNFINISHED);

    Path events() {
        return path.resolve("events.ndjson");
    }

    Path keys() {
        return path.resolve("keys.ndjson");
    }

    Path evidenceList() {
        return path.resolve("evidence.ndjson");
    }

    Path evidence(String name) {
        return path.resolve("evidence").resolve(name);
    }

    /**
     * Makes the folder, or takes the one that an export was broken off in.
     *
     * @throws MoveRefused when it holds anything else
     */
    static ExportFolder begin(Path path) {
        try {
            if (Files.exists(path.resolve(MANIFEST))) {
                throw new MoveRefused("The folder " + path + " holds an export already: name another one.");
            }
            if (Files.exists(path)) {
                refuseForeignFiles(path);
            }
            PrivateFiles.folder(path);
            PrivateFiles.folder(path.resolve("evidence"));
            return new ExportFolder(path);
        } catch (IOException e) {
            throw new MoveRefused("The folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Writes the manifest; with that the export is whole. */
    void end(Manifest manifest) throws IOException {
        Path unfinished = path.resolve(MANIFEST + UNFINISHED);
        try (var lines = LineWriter.to(unfinished)) {
            lines.write(manifest);
            lines.end();
        }
        FolderSync.sync(path.resolve("evidence"));
        Files.move(unfinished, path.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        FolderSync.sync(path);
    }

    /**
     * The manifest of a whole export.
     *
     * @throws MoveRefused when there is none, or it was altered
     */
    Manifest manifest() {
        Path file = path.resolve(MANIFEST);
        if (Files.notExists(file)) {
            throw new MoveRefused("The folder " + path
                    + " holds no whole export, as it has no manifest.json: repeat the export, or name its folder.");
        }
        try {
            Manifest manifest = Lines.JSON.readValue(Files.readString(file), Manifest.class);
            if (manifest.format().equals(Manifest.FORMAT) && manifest.isWhole()) {
                return manifest;
            }
            throw new MoveRefused("The manifest " + file + " was altered, or is of another version than \""
                    + Manifest.FORMAT + "\": repeat the export.");
        } catch (IOException | JacksonException | NullPointerException e) {
            throw new MoveRefused("The manifest " + file + " cannot be read: repeat the export.", e);
        }
    }

    /** Begins a file anew that only its owner may read. */
    static FileChannel newFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return PrivateFiles.create(file);
    }

    private static void refuseForeignFiles(Path path) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
                if (!OURS.contains(file.getFileName().toString())) {
                    throw new MoveRefused("The folder " + path + " is not empty (it has " + file.getFileName()
                            + "): name an empty or a new one.");
                }
            }
        }
    }
}
