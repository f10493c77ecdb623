package org.thidua.wire.http;

import java.io.Console;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A program for operators: asks for a password on the terminal, unseen and twice, and writes the {@code password-hash}
 * that an account with this password has in the settings {@code thidua.accounts}.
 */
public final class PasswordHash {

    private PasswordHash() {}

    /** @throws IllegalStateException when there is no terminal, or the two do not agree */
    public static void main(String[] args) {
        Console terminal = System.console();
        if (terminal == null) {
            throw new IllegalStateException("A password is asked for on a terminal, and there is none here.");
        }
        char[] password = terminal.readPassword("Password: ");
        if (!Arrays.equals(password, terminal.readPassword("The same again: "))) {
            throw new IllegalStateException("The two are not the same.");
        }
        terminal.printf("%s%n", new BCryptPasswordEncoder().encode(CharBuffer.wrap(password)));
    }
}
