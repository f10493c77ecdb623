package org.thidua.systemtests.service;

/** The service did not answer; whether it has accepted the request is not known. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String request, Throwable cause) {
        super(request, cause);
    }
}
