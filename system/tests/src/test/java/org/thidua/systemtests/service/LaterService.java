package org.thidua.systemtests.service;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.thidua.standalone.Standalone;

/** The standalone service with its clock put forward: the same program some days later. */
public final class LaterService {

    static final String AHEAD = "thidua.tests.ahead";

    private LaterService() {}

    public static void main(String[] args) {
        new SpringApplication(Standalone.class, LaterClock.class).run(args);
    }

    @Configuration(proxyBeanMethods = false)
    static class LaterClock {

        @Bean
        @Primary
        Clock laterClock() {
            return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(AHEAD)));
        }
    }
}
