package org.thidua.messages.erasure;

/**
 * Why personal data may be erased, after Law 91/2025/QH15, article 14 (its reading is to be confirmed by counsel). A
 * code and not a text, because it must stay readable when the person is gone.
 */
public enum ErasureReason {
    /** The person asks for it and accepts the consequences. */
    REQUEST_OF_THE_PERSON,
    /** The purpose for which the data was collected is fulfilled. */
    PURPOSE_FULFILLED,
    /** The time for which the data may be kept is over. */
    RETENTION_EXPIRED,
    /** A competent authority has decided it. */
    AUTHORITY_DECISION,
    /** It was agreed so. */
    AGREEMENT
}
