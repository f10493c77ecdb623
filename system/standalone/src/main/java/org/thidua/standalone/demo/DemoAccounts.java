package org.thidua.standalone.demo;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thidua.wire.http.Account;
import org.thidua.wire.http.Accounts;

/** The accounts of the demonstration year, all with the password {@code demo}. */
final class DemoAccounts implements Accounts {

    /** bcrypt of {@code demo}: no secret, which is why these accounts are served on loopback only. */
    private static final String PASSWORD_HASH = "$2a$10$0NGDOMzycZVcWWodZZ9DiefljhHG1w8z/FK/VuTz10kJTrMDuQEpO";

    private final Map<String, Account> byName;

    DemoAccounts(DemoYear year) {
        byName = year.officers().stream()
                .map(it -> new Account(
                        it.account(), PASSWORD_HASH, "person:" + it.code(), "agency:" + it.agency(), it.roles()))
                .collect(Collectors.toUnmodifiableMap(Account::name, account -> account));
    }

    @Override
    public Optional<Account> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public boolean demo() {
        return true;
    }
}
