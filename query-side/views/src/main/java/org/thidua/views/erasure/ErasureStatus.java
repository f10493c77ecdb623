package org.thidua.views.erasure;

/** How far an erasure has come. */
public enum ErasureStatus {
    /** Waits for another administrator. */
    REQUESTED,
    /** Waits for its time. */
    CONFIRMED,
    /** Its time has come, but something holds the person. */
    HELD,
    /** Called off. */
    CANCELLED,
    /** Keys are being destroyed. */
    BEGUN,
    /** Keys are destroyed; the proof is being made. */
    CARRIED_OUT,
    /** Nothing can be read in any store. */
    PROVEN
}
