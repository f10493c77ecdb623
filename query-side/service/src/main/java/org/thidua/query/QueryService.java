package org.thidua.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.thidua.wire.ServiceNode;
import org.thidua.wire.WireConfiguration;
import org.thidua.wire.http.ReadyLine;

/** The query side as a process of its own: as many as wanted, sharing their stores with the command services. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WireConfiguration.class, QuerySideConfiguration.class, ReadyLine.class})
public class QueryService {

    public static void main(String[] args) {
        application().run(args);
    }

    /** @param more configurations that this process has besides */
    public static SpringApplication application(Class<?>... more) {
        return ServiceNode.of("query", QueryService.class, more);
    }
}
