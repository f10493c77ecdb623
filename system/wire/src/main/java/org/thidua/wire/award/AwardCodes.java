package org.thidua.wire.award;

import java.util.Set;

/**
 * The awards that a rule set may have rows for. A code means the same award in every rule set and in every record of a
 * nominee; a misspelled one would be another award that nobody has ever held, so it is refused.
 */
final class AwardCodes {

    private static final Set<String> KNOWN = Set.of(
            "advanced-worker",
            "grassroots-emulation-fighter",
            "ministry-province-emulation-fighter",
            "national-emulation-fighter",
            "advanced-labour-collective",
            "excellent-labour-collective",
            "ministry-province-emulation-flag",
            "government-emulation-flag",
            "commendation-letter",
            "ministry-province-certificate",
            "pm-certificate");

    private AwardCodes() {}

    static boolean known(String code) {
        return KNOWN.contains(code);
    }
}
