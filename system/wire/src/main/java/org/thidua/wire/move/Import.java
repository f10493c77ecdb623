package org.thidua.wire.move;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thidua.wire.evidence.EvidenceStore;
import org.thidua.wire.vault.MovableVault;
import org.thidua.wire.vault.VaultEntry;

/**
 * Reads an export into stores that are empty, or that hold the beginning of this very export because an import was broken
 * off; then it goes on. From its first to its last write no service starts on these stores.
 */
final class Import {

    private static final Logger log = LoggerFactory.getLogger(Import.class);

    private static final int BATCH = 500;

    private final CheckedExport export;
    private final EventTarget events;
    private final MovableVault vault;
    private final EvidenceStore evidence;
    private final Views views;

    Import(CheckedExport export, EventTarget events, MovableVault vault, EvidenceStore evidence, Views views) {
        this.export = export;
        this.events = events;
        this.vault = vault;
        this.evidence = evidence;
        this.views = views;
    }

    /**
     * Brings in what is missing and then compares all that is stored with the export.
     *
     * @throws MoveRefused when a store holds anything that is not of this export; nothing was written then
     */
    void run() {
        refuseForeignKeys();
        try (var lines = Lines.of(export.folder().events(), EventLine.class)) {
            long held = heldOf(lines);
            if (held < total()) {
                refuseEndedImport();
                views.refuseUnlessNew();
                vault.importBegins();
                append(lines, held);
            }
        }
        events.complete();
        verify();
        vault.importBegins();
        takeEvidence();
        takeKeys();
        vault.importEnds();
    }

    /** Such a vault lets services start, also on half of a history. */
    private void refuseEndedImport() {
        if (vault.hasEndedImport()) {
            throw new MoveRefused(
                    "The vault is of an import that has ended, but the event store does not hold all of it:"
                            + " name a new vault with THIDUA_VAULT_FOLDER or THIDUA_VAULT_URI.");
        }
    }

    private long total() {
        return export.manifest().events().lines();
    }

    /** Compares what is stored with as many lines. */
    private long heldOf(Lines<EventLine> lines) {
        EventSource.Extent extent = events.extent();
        if (extent.count() > total()) {
            throw new MoveRefused("The event store holds " + extent.count() + " events, more than the " + total()
                    + " of this export: import into an empty one.");
        }
        if (extent.count() > 0) {
            log.info("The event store holds {} events already", extent.count());
            compare(extent, lines);
        }
        return extent.count();
    }

    private void compare(EventSource.Extent extent, Lines<EventLine> lines) {
        var progress = new Progress("Compared events", extent.count());
        events.read(extent, stored -> {
            EventLine line = lines.next();
            if (line == null || !isSame(stored, line.event())) {
                throw new MoveRefused("The event store holds " + stored
                        + ", which is not what this export has there: import into an empty one.");
            }
            progress.add(1);
        });
        progress.end();
    }

    private boolean isSame(StoredEvent stored, StoredEvent exported) {
        return stored.isSameAs(exported) && (!events.keepsPositions() || stored.position() == exported.position());
    }

    private void append(Lines<EventLine> lines, long held) {
        var progress = new Progress("Imported events", total() - held);
        inBatches(lines, batch -> {
            events.append(batch.stream().map(EventLine::event).toList());
            progress.add(batch.size());
        });
        progress.end();
    }

    private void verify() {
        EventSource.Extent extent = events.extent();
        if (extent.count() != total()) {
            throw new MoveRefused("The event store holds " + extent.count() + " events after the import and not "
                    + total() + ": something else writes to it.");
        }
        try (var lines = Lines.of(export.folder().events(), EventLine.class)) {
            compare(extent, lines);
        }
    }

    private void takeEvidence() {
        var progress =
                new Progress("Imported files", export.manifest().evidence().lines());
        Lines.each(export.folder().evidenceList(), EvidenceLine.class, file -> {
            try {
                take(file.sha256());
            } catch (IOException e) {
                throw new MoveRefused("The file " + file.sha256() + " cannot be imported: " + e.getMessage(), e);
            }
            progress.add(1);
        });
        progress.end();
    }

    private void take(String name) throws IOException {
        if (isHere(name)) {
            return;
        }
        MessageDigest digest = Sums.sha256();
        try (InputStream exported = Files.newInputStream(export.folder().evidence(name));
                EvidenceStore.Unfinished file = evidence.begin()) {
            try (OutputStream bytes = new DigestOutputStream(file.bytes(), digest)) {
                exported.transferTo(bytes);
            }
            if (!Sums.hex(digest).equals(name)) {
                throw new IOException("it was altered meanwhile");
            }
            file.finish(name);
        }
    }

    private boolean isHere(String name) throws IOException {
        try (InputStream stored = evidence.open(name)) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    // --- keys

    /** Every entry here must be of the export: as many as there are in both are all that there are. */
    private void refuseForeignKeys() {
        long[] same = {0};
        eachKey(entry -> {
            Optional<VaultEntry> held = vault.held(entry);
            if (held.isPresent() && !held.get().equals(entry)) {
                throw foreign(held.get());
            }
            same[0] += held.isPresent() ? 1 : 0;
        });
        long[] all = {0};
        vault.entries(entry -> all[0] += entry instanceof VaultEntry.Check ? 0 : 1);
        if (all[0] != same[0]) {
            throw new MoveRefused("The vault holds " + (all[0] - same[0])
                    + " entries that are not of this export: import into a new one.");
        }
    }

    private void takeKeys() {
        var progress = new Progress("Imported keys", export.manifest().keys().lines());
        try (var lines = Lines.of(export.folder().keys(), KeyEntryLine.class)) {
            inBatches(lines, batch -> {
                vault.add(batch.stream()
                        .map(KeyEntryLine::entry)
                        .filter(entry -> !(entry instanceof VaultEntry.Check))
                        .filter(entry -> vault.held(entry).isEmpty())
                        .toList());
                progress.add(batch.size());
            });
        }
        progress.end();
        eachKey(entry -> {
            if (!vault.held(entry).equals(Optional.of(entry))) {
                throw foreign(entry);
            }
        });
    }

    private void eachKey(Consumer<VaultEntry> reader) {
        Lines.each(export.folder().keys(), KeyEntryLine.class, line -> {
            VaultEntry entry = line.entry();
            if (!(entry instanceof VaultEntry.Check)) {
                reader.accept(entry);
            }
        });
    }

    private static MoveRefused foreign(VaultEntry entry) {
        String what =
                switch (entry) {
                    case VaultEntry.Check check -> "the check of its master key";
                    case VaultEntry.Secret secret -> "the secret " + secret.name();
                    case VaultEntry.Key key -> "the key " + key.kid();
                    case VaultEntry.GonePerson person -> "the destruction of the keys of " + person.subjectId();
                    case VaultEntry.GoneKey key -> "the destruction of the key " + key.kid();
                };
        return new MoveRefused("The vault does not hold " + what + " as this export has it: import into a new one.");
    }

    private static <T> void inBatches(Lines<T> lines, Consumer<List<T>> taker) {
        List<T> batch = new ArrayList<>(BATCH);
        for (T line = lines.next(); line != null; line = lines.next()) {
            batch.add(line);
            if (batch.size() == BATCH) {
                taker.accept(List.copyOf(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            taker.accept(batch);
        }
    }
}
