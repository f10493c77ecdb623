package org.thidua.wire.award;

import java.util.Set;

/**
 * The awards that a rule set may have rows for. A code means the same award in every rule set and in every record of a
 * nominee; a misspelled one would be another award that nobody has ever held, so it is refused.
 */
final class AwardCodes {

    private static final Set<String> KNOWN = Set.of(
            "advanced-worker",
            "advanced-soldier",
            "grassroots-emulation-fighter",
            "ministry-province-emulation-fighter",
            "national-emulation-fighter",
            "advanced-labour-collective",
            "advanced-unit",
            "excellent-labour-collective",
            "determined-to-win-unit",
            "ministry-province-emulation-flag",
            "government-emulation-flag",
            "model-commune-ward",
            "cultural-village",
            "cultural-family",
            "commendation-letter",
            "ministry-province-certificate",
            "pm-certificate",
            "labour-order-3",
            "labour-order-2",
            "labour-order-1",
            "independence-order-3",
            "independence-order-2",
            "independence-order-1",
            "ho-chi-minh-order",
            "gold-star-order",
            "labour-hero",
            "armed-forces-hero",
            "ho-chi-minh-prize",
            "state-prize",
            "dedication-order",
            "commemorative-medal",
            "external-commendation",
            "provincial-badge");

    private AwardCodes() {}

    static boolean known(String code) {
        return KNOWN.contains(code);
    }
}
