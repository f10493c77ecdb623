package org.thidua.wire.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts from the settings.
 *
 * @param accounts names must differ
 */
@ConfigurationProperties("thidua")
public record AccountSettings(@DefaultValue List<Account> accounts) {

    /** @throws IllegalStateException when two accounts have one name */
    Accounts toAccounts() {
        Map<String, Account> byName =
                accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
        return name -> Optional.ofNullable(byName.get(name));
    }
}
