package org.thidua.messages.nomination;

/** Who objects; an organisation may only complain. */
public enum Objector {
    INDIVIDUAL,
    ORGANISATION
}
