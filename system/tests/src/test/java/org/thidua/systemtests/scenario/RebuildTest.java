package org.thidua.systemtests.scenario;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.thidua.systemtests.service.Rebuilds;
import org.thidua.systemtests.service.Service;
import org.thidua.systemtests.tier.OnOneService;

/** A view is nothing but its events: dropped and made again it is the same, document by document. */
@OnOneService
class RebuildTest {

    private final Service service;

    RebuildTest(Service service) {
        this.service = service;
    }

    @ParameterizedTest
    @FieldSource("org.thidua.systemtests.service.Rebuilds#VIEWS")
    void aRebuiltViewEqualsTheLiveOne(String view) {
        Rebuilds.assertEqual(Rebuilds.rebuild(service, view));
    }
}
