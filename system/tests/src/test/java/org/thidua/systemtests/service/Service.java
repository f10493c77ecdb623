package org.thidua.systemtests.service;

import java.net.URI;

/** The service as callers meet it: one origin, whatever runs behind it. */
public interface Service {

    /** The origin of both sides. */
    URI base();

    /** The account's view of the service. */
    default Api as(String account) {
        return Api.of(base(), account);
    }
}
