package org.thidua.messages.award;

/** What a quota is a share of, each within one agency and year unless it says otherwise. */
public enum QuotaBase {
    /** holders of advanced worker or soldier */
    ADVANCED_WORKERS,
    /** everybody on the staff */
    STRENGTH,
    /** advanced labour collectives and units */
    ADVANCED_COLLECTIVES,
    /** collectives that lead their bloc or cluster, over all blocs of the deciding authority */
    BLOC_LEADERS
}
