package org.thidua.messages.bloc;

/** Offices that member agencies hold for one year. */
public enum BlocOffice {
    /** Khối trưởng */
    CHAIR,
    /** Khối phó */
    DEPUTY
}
