package org.thidua.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.thidua.messages.shared.Role;
import org.thidua.wire.http.Account;
import org.thidua.wire.http.Accounts;

/** One account for each role, named like it and with any number behind: {@code nominator2} of {@code agency:a2}. The password is the name. */
final class TestAccounts implements Accounts {

    private static final BCryptPasswordEncoder CHEAP = new BCryptPasswordEncoder(4);

    @Override
    public Optional<Account> byName(String name) {
        String letters = name.replaceAll("[0-9]", "");
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE && role.code().equals(letters))
                .findFirst()
                .map(role -> new Account(
                        name,
                        String.valueOf(CHEAP.encode(name)),
                        "person:" + name,
                        "agency:a" + name.substring(letters.length()),
                        List.of(role)));
    }
}
