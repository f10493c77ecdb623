package org.thidua.wire.move;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.thidua.wire.evidence.EvidenceStore;
import org.thidua.wire.vault.MovableVault;

/**
 * Writes everything that the stores hold to a folder, a little at a time. Events come first and up to the last one at the
 * beginning; what was made for them, keys and files, was there before they were and is there when its turn comes.
 */
final class Export {

    private final EventSource events;
    private final MovableVault vault;
    private final EvidenceStore evidence;
    private final boolean acceptLoss;

    /** @param acceptLoss whether events may be sealed under keys that the vault does not have */
    Export(EventSource events, MovableVault vault, EvidenceStore evidence, boolean acceptLoss) {
        this.events = events;
        this.vault = vault;
        this.evidence = evidence;
        this.acceptLoss = acceptLoss;
    }

    /**
     * Exports to a folder that is empty, new, or left by an export that was broken off.
     *
     * @throws MoveRefused when the folder holds anything else, when there are no events, or the vault is not theirs
     */
    Manifest to(Path path) {
        EventSource.Extent extent = events.extent();
        if (extent.count() == 0) {
            throw new MoveRefused(
                    "There are no events to export: check THIDUA_DATA, THIDUA_JDBC_URL or" + " THIDUA_AXONSERVER.");
        }
        ExportFolder folder = ExportFolder.begin(path);
        try {
            Manifest.Part eventsPart = writeEvents(extent, folder);
            Manifest.Part keysPart = writeKeys(folder);
            Manifest.Part evidencePart = writeEvidence(folder);
            Manifest manifest = Manifest.of(events.kind(), extent, eventsPart, keysPart, evidencePart);
            folder.end(manifest);
            return manifest;
        } catch (IOException | UncheckedIOException e) {
            throw new MoveRefused("The export cannot be written: " + e.getMessage(), e);
        }
    }

    private Manifest.Part writeEvents(EventSource.Extent extent, ExportFolder folder) throws IOException {
        var progress = new Progress("Exported events", extent.count());
        var seal = new FirstSeal();
        try (var lines = LineWriter.to(folder.events())) {
            events.read(extent, event -> {
                seal.look(event);
                write(lines, EventLine.of(event));
                progress.add(1);
            });
            progress.end();
            if (!acceptLoss) {
                seal.refuseUnlessKnownTo(vault);
            }
            Manifest.Part part = lines.end();
            if (part.lines() != extent.count()) {
                throw new MoveRefused("The event store said that it holds " + extent.count() + " events and showed "
                        + part.lines() + ": was it written to by something else?");
            }
            return part;
        }
    }

    private Manifest.Part writeKeys(ExportFolder folder) throws IOException {
        try (var lines = LineWriter.to(folder.keys())) {
            vault.entries(entry -> write(lines, KeyEntryLine.of(entry)));
            return lines.end();
        }
    }

    private Manifest.Part writeEvidence(ExportFolder folder) throws IOException {
        long total;
        try (Stream<String> names = evidence.names()) {
            total = names.count();
        }
        var progress = new Progress("Exported files", total);
        try (var lines = LineWriter.to(folder.evidenceList());
                Stream<String> names = evidence.names()) {
            for (String name : (Iterable<String>) names::iterator) {
                copy(name, folder.evidence(name));
                lines.write(new EvidenceLine(name, Files.size(folder.evidence(name))));
                progress.add(1);
            }
            progress.end();
            return lines.end();
        }
    }

    private void copy(String name, Path to) throws IOException {
        try (InputStream stored = evidence.open(name);
                FileChannel file = ExportFolder.newFile(to);
                OutputStream out = Channels.newOutputStream(file)) {
            stored.transferTo(out);
            file.force(true);
        }
    }

    private static void write(LineWriter lines, Object value) {
        try {
            lines.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
