package org.thidua.domain.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Weight;

/**
 * What one condition came to.
 *
 * @param condition id of the condition
 * @param facts what it was held against, by name, in the order that explains it: which awards, years, decisions
 * @param source the legal source of the condition
 * @param restsOn awards that met it; empty when it is not met, or met by something else
 * @param cure what would change it for the better; absent when nothing is wrong
 */
public record Finding(
        String condition,
        Result result,
        Weight weight,
        Map<String, String> facts,
        String source,
        Confidence confidence,
        List<HeldAward> restsOn,
        @Nullable Cure cure) {

    /** How a condition can come out. */
    public enum Result {
        PASSED,
        FAILED,
        /** too little is known; people judge */
        CANNOT_TELL
    }

    /** Whether the dossier cannot be submitted because of it. */
    public boolean refuses() {
        return result == Result.FAILED && weight == Weight.HARD;
    }
}
