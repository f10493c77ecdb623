package org.thidua.wire.http;

import java.util.Optional;

/** Who can sign in. A bean of this type replaces the accounts of the settings {@code thidua.accounts}. */
public interface Accounts {

    Optional<Account> byName(String name);

    /** Whether their passwords are known to everybody: such accounts are served on loopback only. */
    default boolean demo() {
        return false;
    }
}
