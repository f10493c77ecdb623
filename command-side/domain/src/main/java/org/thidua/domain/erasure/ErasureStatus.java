package org.thidua.domain.erasure;

/** How far an erasure has come. */
enum ErasureStatus {
    REQUESTED,
    CONFIRMED,
    /** Due, but something that began after the confirmation holds the person. */
    HELD,
    CANCELLED,
    BEGUN,
    CARRIED_OUT,
    PROVEN;

    /** Whether another administrator has agreed and the service has not begun yet. */
    boolean waitsToBegin() {
        return this == CONFIRMED || this == HELD;
    }

    boolean isCancellable() {
        return this == REQUESTED || waitsToBegin();
    }

    /** Whether the keys no longer exist. */
    boolean isCarriedOut() {
        return this == CARRIED_OUT || this == PROVEN;
    }
}
