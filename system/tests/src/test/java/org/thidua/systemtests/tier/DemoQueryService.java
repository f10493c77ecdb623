package org.thidua.systemtests.tier;

import org.thidua.query.QueryService;
import org.thidua.standalone.demo.DemoAccountsConfiguration;

/** The query service with the accounts of the demonstration year. */
final class DemoQueryService {

    private DemoQueryService() {}

    public static void main(String[] arguments) {
        QueryService.application(DemoAccountsConfiguration.class).run(arguments);
    }
}
