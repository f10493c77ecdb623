package org.thidua.messages.award;

import java.util.List;
import org.thidua.messages.nomination.CommendationBasis;

/**
 * Where a condition comes from and for whom it is.
 *
 * @param id of the condition, unique within its row; findings name it, and texts for people are kept under it
 * @param weight what follows when it is not met
 * @param source the instrument and article, or the report it was taken from
 * @param confidence how sure the condition is, apart from the award itself
 * @param nominees whom it is for; empty when for all whom the award is given to
 * @param bases on which a nomination rests that it is for; empty when for all. The ladder of a certificate or order is one
 *     of merit: who saved a life yesterday is not asked for three good years (Law 06/2022/QH15, articles 73 and 74)
 */
public record Grounds(
        String id,
        Weight weight,
        String source,
        Confidence confidence,
        List<NomineeType> nominees,
        List<CommendationBasis> bases) {

    public Grounds {
        nominees = List.copyOf(nominees);
        bases = List.copyOf(bases);
    }

    /** Grounds of a condition for every nominee on every basis. */
    public Grounds(String id, Weight weight, String source, Confidence confidence) {
        this(id, weight, source, confidence, List.of(), List.of());
    }

    /** Whether the condition is for such a nomination. */
    public boolean applyTo(NomineeType nominee, CommendationBasis basis) {
        return (nominees.isEmpty() || nominees.contains(nominee)) && (bases.isEmpty() || bases.contains(basis));
    }
}
