package org.thidua.standalone.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thidua.wire.http.Accounts;

/** The accounts of the demonstration year without the year, unless {@code THIDUA_DEMO=false}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "thidua.demo", matchIfMissing = true)
public class DemoAccountsConfiguration {

    @Bean
    DemoYear demoYear() {
        return DemoYear.read();
    }

    @Bean
    Accounts demoAccounts(DemoYear year) {
        return new DemoAccounts(year);
    }
}
