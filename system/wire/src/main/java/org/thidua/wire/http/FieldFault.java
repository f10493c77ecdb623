package org.thidua.wire.http;

import java.util.Locale;

/** Ways in which one field of a request can be malformed; the fact {@code reason} of such a problem. */
public enum FieldFault {
    /** not there, null, or empty where something is needed */
    MISSING,
    /** another JSON type than the field has */
    WRONG_TYPE,
    /** the right type, but not of the required form or within the bounds */
    WRONG_FORM,
    /** none of the known words */
    UNKNOWN_VALUE,
    /** a field that this request does not have */
    UNKNOWN_FIELD,
    /** not JSON at all */
    SYNTAX;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
