package org.thidua.systemtests.architecture.broken.wire;

import org.thidua.domain.register.Agency;

/** Wire that knows one side. */
record WireThatKnowsTheDomain(Agency agency) {}
