package org.thidua.messages.award;

/** How sure the catalogue is of a row. */
public enum Confidence {
    /** a source was found */
    SOURCED,
    /** common knowledge of the field without a source at hand */
    KNOWN,
    /** to be confirmed by a domain owner */
    UNSURE
}
