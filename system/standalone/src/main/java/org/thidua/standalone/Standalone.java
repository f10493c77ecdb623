package org.thidua.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.thidua.command.CommandSideConfiguration;
import org.thidua.query.QuerySideConfiguration;
import org.thidua.standalone.demo.DemoConfiguration;
import org.thidua.wire.WireConfiguration;
import org.thidua.wire.http.ReadyLine;
import org.thidua.wire.move.MoveProgram;

/** Both sides in one process: the program behind the README's first command. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WireConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    DemoConfiguration.class,
    ReadyLine.class
})
public class Standalone {

    /** Serves; moves what the stores hold and ends when the arguments say so, see {@link MoveProgram}. */
    public static void main(String[] args) {
        if (MoveProgram.isMeantBy(args)) {
            System.exit(MoveProgram.run("application", args));
        }
        SpringApplication.run(Standalone.class, args);
    }
}
