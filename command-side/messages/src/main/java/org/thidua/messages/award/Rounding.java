package org.thidua.messages.award;

/** How a quota's fraction becomes a number of places. */
public enum Rounding {
    FLOOR,
    HALF_UP,
    CEIL
}
