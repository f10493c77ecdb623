package org.thidua.domain.nomination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.EvidenceFiled;
import org.thidua.messages.nomination.EvidenceRemoved;

/** The files of one dossier and which documents they are. */
final class DossierFiles {

    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    void added(EvidenceAdded it) {
        digests.put(it.evidenceId(), it.sha256());
    }

    void filed(EvidenceFiled it) {
        items.put(it.evidenceId(), it.item());
    }

    void removed(EvidenceRemoved it) {
        removed.add(it.evidenceId());
    }

    /** SHA-256 of the stored bytes of a file that was ever added. */
    Optional<String> digest(String evidenceId) {
        return Optional.ofNullable(digests.get(evidenceId));
    }

    /** The item that a file was filed under last. */
    Optional<String> item(String evidenceId) {
        return Optional.ofNullable(items.get(evidenceId));
    }

    boolean isRemoved(String evidenceId) {
        return removed.contains(evidenceId);
    }

    /** How many were ever added: removed ones stay for the history and count. */
    int size() {
        return digests.size();
    }

    /** Codes of the documents of which a file is there, sorted. */
    Set<String> itemsPresent() {
        var present = new TreeSet<String>();
        items.forEach((evidenceId, item) -> {
            if (!isRemoved(evidenceId)) {
                present.add(item);
            }
        });
        return present;
    }
}
