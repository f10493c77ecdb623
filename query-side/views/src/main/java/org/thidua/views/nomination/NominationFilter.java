package org.thidua.views.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the list asks for; nothing asked means all.
 *
 * @param status any of these
 * @param award codes, any of these
 * @param agency the proposing agency
 * @param query words in the dossier, or in the name of nominee, agency or award
 * @param waiting only these ids when present: what waits for somebody's vote
 */
public record NominationFilter(
        List<String> status,
        List<String> award,
        @Nullable Integer year,
        @Nullable String agency,
        @Nullable String query,
        @Nullable List<String> waiting) {

    /** Asks for nothing in particular. */
    public static NominationFilter none() {
        return new NominationFilter(List.of(), List.of(), null, null, null, null);
    }
}
