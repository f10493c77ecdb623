package org.thidua.domain.eligibility;

import java.util.Locale;

/** What would change a finding for the better. */
public enum Cure {
    /** enter past awards or years that the record lacks */
    COMPLETE_THE_RECORD,
    /** propose again once the run of years is long enough; the fact {@code earliestYear} says when at best */
    WAIT_FOR_THE_YEARS,
    /** wait for the decision on another nomination */
    AWAIT_DECISION,
    /** let the late arrival be accepted, with a reason */
    ACCEPT_LATE,
    /** name an initiative that is recognised far enough and supports no other award */
    NAME_AN_INITIATIVE,
    /** have the initiative recognised, or recognised further */
    RECOGNISE_THE_INITIATIVE,
    /** enter how the year went */
    GRADE_THE_YEAR,
    /** enter the members of the year */
    ENTER_THE_ROLL,
    /** wait for the conclusion of the verification */
    CONCLUDE_THE_VERIFICATION,
    /** add the missing documents, or show their originals to the appraiser */
    COMPLETE_THE_DOSSIER,
    /** withdraw one of the two nominations of this year */
    KEEP_ONE_OF_THEM,
    /** people decide */
    APPRAISE,
    /** nothing: it cannot be undone for this year */
    NONE;

    /** As it stands in answers: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
