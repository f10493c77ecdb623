package org.thidua.systemtests.architecture.broken.views.nomination;

import org.thidua.domain.register.Agency;

/** A view that knows the domain. */
record ViewOfAggregate(Agency agency) {}
