package org.thidua.systemtests.architecture.broken.query;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Is incomplete when made. */
class EndpointWithFieldInjection {

    @Autowired
    private @Nullable String injected;

    @Nullable
    String injected() {
        return injected;
    }
}
