package org.thidua.messages.award;

import java.util.List;

/**
 * How many sets of a dossier are handed in.
 *
 * @param awards codes of the awards
 * @param originals sets on paper, 1 or more
 * @param electronic whether the files come too
 */
public record DossierCopies(
        List<String> awards, int originals, boolean electronic, String source, Confidence confidence) {

    public DossierCopies {
        awards = List.copyOf(awards);
    }
}
