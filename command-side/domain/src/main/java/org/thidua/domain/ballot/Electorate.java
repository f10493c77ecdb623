package org.thidua.domain.ballot;

import java.time.LocalDate;
import java.util.Map;
import org.thidua.domain.council.Council;

/**
 * Who may vote and how many count, taken from a council on one day. A later change of the council changes nothing
 * (tricky case 32).
 *
 * @param roles roles of the voting members by person id
 * @param members voting members by the establishing decision: vacant seats count (tricky case 31)
 * @param advisedAgencyId the agency whose head the council advises
 */
record Electorate(Map<String, String> roles, int members, String advisedAgencyId) {

    static Electorate of(Council council, LocalDate day) {
        return new Electorate(council.electorateOn(day), council.size(), council.agencyId());
    }
}
