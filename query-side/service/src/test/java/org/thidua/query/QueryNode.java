package org.thidua.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.thidua.messages.shared.Role;
import org.thidua.wire.WireConfiguration;
import org.thidua.wire.http.Account;
import org.thidua.wire.http.Accounts;

/** The query side alone, with one account per kind of reader; the password is the name. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WireConfiguration.class, QuerySideConfiguration.class})
class QueryNode {

    @Bean
    Accounts accounts() {
        Map<String, Account> accounts = Map.of(
                "admin", account("admin", "agency:0", Role.ADMINISTRATOR),
                "admin2", account("admin2", "agency:0", Role.ADMINISTRATOR),
                "auditor", account("auditor", "agency:0", Role.AUDITOR),
                "appraiser", account("appraiser", "agency:0", Role.APPRAISER),
                "member", account("member", "agency:0", Role.MEMBER),
                "nominator1", account("nominator1", "agency:1", Role.NOMINATOR),
                "nominator2", account("nominator2", "agency:2", Role.NOMINATOR));
        return name -> Optional.ofNullable(accounts.get(name));
    }

    private static Account account(String name, String agencyId, Role role) {
        return new Account(name, new BCryptPasswordEncoder(4).encode(name), "person:" + name, agencyId, List.of(role));
    }
}
