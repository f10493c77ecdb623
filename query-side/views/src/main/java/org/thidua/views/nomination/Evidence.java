package org.thidua.views.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thidua.views.shared.Lists;

/**
 * A file of the dossier.
 *
 * @param size before encryption, in bytes
 * @param sha256 of the stored, encrypted bytes
 * @param addedBy id of the person who added it
 * @param item code of the document that it is; absent when nobody has said so
 * @param version its number among the files of this document, from 1; of a file of no document 1
 * @param superseded whether a later file of the same document stands in its place
 * @param removed whether it belongs to the dossier no more
 */
public record Evidence(
        String id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy,
        @Nullable String item,
        int version,
        boolean superseded,
        boolean removed) {

    static Evidence added(
            String id, String fileName, String mediaType, long size, String sha256, Instant at, String by) {
        return new Evidence(id, fileName, mediaType, size, sha256, at, by, null, 1, false, false);
    }

    /** The files with one of them filed under a document; it becomes the last of it. */
    static List<Evidence> filed(List<Evidence> files, String id, String newItem) {
        return numbered(changed(files, id, file -> file.as(newItem, file.removed)));
    }

    /** The files with one of them taken out. */
    static List<Evidence> removed(List<Evidence> files, String id) {
        return numbered(changed(files, id, file -> file.as(file.item, true)));
    }

    private static List<Evidence> changed(List<Evidence> files, String id, UnaryOperator<Evidence> change) {
        return Lists.changed(files, file -> file.id.equals(id), change);
    }

    /** In the order in which files were added; what was removed keeps its number and supersedes nothing. */
    private static List<Evidence> numbered(List<Evidence> files) {
        Map<String, Integer> last = new HashMap<>();
        var versions = new ArrayList<Evidence>();
        for (Evidence file : files) {
            int number = file.item == null ? 1 : last.merge(file.item, 1, Integer::sum);
            versions.add(file.numbered(number, false));
        }
        return versions.stream()
                .map(file -> file.numbered(
                        file.version, versions.stream().anyMatch(other -> !other.removed && other.isAfter(file))))
                .toList();
    }

    private boolean isAfter(Evidence other) {
        return item != null && item.equals(other.item) && version > other.version;
    }

    private Evidence as(@Nullable String newItem, boolean gone) {
        return new Evidence(
                id, fileName, mediaType, size, sha256, addedAt, addedBy, newItem, version, superseded, gone);
    }

    private Evidence numbered(int number, boolean replaced) {
        return new Evidence(id, fileName, mediaType, size, sha256, addedAt, addedBy, item, number, replaced, removed);
    }
}
