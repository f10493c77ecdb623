package org.thidua.wire.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thidua.wire.vault.VaultEntry;

/** An export of which every byte is as its manifest says. */
record CheckedExport(ExportFolder folder, Manifest manifest) {

    /**
     * Reads all of it once.
     *
     * @throws MoveRefused when anything is missing, incomplete or altered
     */
    static CheckedExport of(Path path) {
        var folder = new ExportFolder(path);
        Manifest manifest = folder.manifest();
        var progress = new Progress("Checked bytes", sizeOf(folder));
        check(folder.events(), manifest.events().sha256(), progress);
        check(folder.keys(), manifest.keys().sha256(), progress);
        check(folder.evidenceList(), manifest.evidence().sha256(), progress);
        Lines.each(
                folder.evidenceList(),
                EvidenceLine.class,
                file -> check(folder.evidence(file.sha256()), file.sha256(), progress));
        progress.end();
        return new CheckedExport(folder, manifest);
    }

    /** What tells which master key the wrapped keys need. */
    VaultEntry.Check masterKey() {
        try (var keys = Lines.of(folder.keys(), KeyEntryLine.class)) {
            KeyEntryLine first = keys.next();
            if (first != null && first.entry() instanceof VaultEntry.Check check) {
                return check;
            }
            throw new MoveRefused(
                    "The file " + folder.keys() + " does not begin with what a master key is checked with.");
        }
    }

    private static void check(Path file, String sha256, Progress progress) {
        try {
            if (!Sums.of(file, progress::add).equals(sha256)) {
                throw new MoveRefused("The file " + file + " is incomplete or was altered: copy or repeat the export.");
            }
        } catch (IOException e) {
            throw new MoveRefused("The file " + file + " is missing or cannot be read: copy or repeat the export.", e);
        }
    }

    private static long sizeOf(ExportFolder folder) {
        try {
            long[] size = {0};
            for (Path file : new Path[] {folder.events(), folder.keys(), folder.evidenceList()}) {
                size[0] += Files.size(file);
            }
            Lines.each(folder.evidenceList(), EvidenceLine.class, file -> size[0] += file.bytes());
            return size[0];
        } catch (IOException e) {
            throw new MoveRefused("The file " + e.getMessage() + " is missing: copy or repeat the export.", e);
        }
    }
}
