package org.thidua.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.thidua.wire.ServiceNode;
import org.thidua.wire.WireConfiguration;
import org.thidua.wire.http.ReadyLine;
import org.thidua.wire.move.MoveProgram;

/** The command side as a process of its own: as many as wanted, sharing their stores with the query services. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WireConfiguration.class, CommandSideConfiguration.class, ReadyLine.class})
public class CommandService {

    /** Serves; moves what the stores hold and ends when the arguments say so, see {@link MoveProgram}. */
    public static void main(String[] args) {
        if (MoveProgram.isMeantBy(args)) {
            System.exit(MoveProgram.run("command-service", args));
        }
        application().run(args);
    }

    /** @param more configurations that this process has besides */
    public static SpringApplication application(Class<?>... more) {
        return ServiceNode.of("command", CommandService.class, more);
    }
}
