package org.thidua.systemtests.tier;

import org.thidua.command.CommandService;
import org.thidua.standalone.demo.DemoConfiguration;

/** The command service with the accounts of the demonstration year, which it loads. */
final class DemoCommandService {

    private DemoCommandService() {}

    public static void main(String[] arguments) {
        CommandService.application(DemoConfiguration.class).run(arguments);
    }
}
