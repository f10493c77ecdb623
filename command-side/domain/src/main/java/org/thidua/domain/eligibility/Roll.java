package org.thidua.domain.eligibility;

import java.util.List;

/**
 * The members of a collective on the cut-off day of a year (tricky case 19).
 *
 * @param members each with what is known of that year
 */
public record Roll(int year, List<Member> members) {

    /**
     * A member on the roll.
     *
     * @param history what is known of the person
     */
    public record Member(String personId, NomineeHistory history) {}
}
