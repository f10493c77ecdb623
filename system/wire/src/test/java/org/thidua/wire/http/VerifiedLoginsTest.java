package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.thidua.messages.shared.Role;

class VerifiedLoginsTest {

    private final CountingEncoder encoder = new CountingEncoder();
    private final Map<String, Account> accounts = new HashMap<>();
    private Instant now = Instant.parse("2013-04-15T01:00:00Z");
    private final PasswordCheck check =
            new PasswordCheck(name -> Optional.ofNullable(accounts.get(name)), encoder, new VerifiedLogins(() -> now));

    @Test
    void theSecondRequestDoesNotHashAgain() {
        accounts.put("secretary", account("demo"));

        signIn("demo");
        Authentication second = signIn("demo");

        assertThat(encoder.compared).isEqualTo(1);
        assertThat(second.getPrincipal())
                .isEqualTo(new SignedIn("secretary", "person:secretary", null, List.of(Role.SECRETARY)));
    }

    @Test
    void aWrongPasswordIsNeverRemembered() {
        accounts.put("secretary", account("demo"));

        assertThatThrownBy(() -> signIn("guess")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("guess")).isInstanceOf(BadCredentialsException.class);

        assertThat(encoder.compared).isEqualTo(2);
    }

    @Test
    void aWrongPasswordAfterARightOneIsRefused() {
        accounts.put("secretary", account("demo"));
        signIn("demo");

        assertThatThrownBy(() -> signIn("guess")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void afterAWhileThePasswordIsCheckedAgain() {
        accounts.put("secretary", account("demo"));
        signIn("demo");

        now = now.plus(Duration.ofMinutes(5));
        signIn("demo");

        assertThat(encoder.compared).isEqualTo(2);
    }

    @Test
    void aChangedAccountEndsWhatWasRemembered() {
        accounts.put("secretary", account("demo"));
        signIn("demo");

        accounts.put("secretary", account("new"));

        assertThatThrownBy(() -> signIn("demo")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        assertThatThrownBy(() -> signIn("demo")).isInstanceOf(BadCredentialsException.class);

        assertThat(encoder.compared).isEqualTo(1);
    }

    private Authentication signIn(String password) {
        return check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("secretary", password));
    }

    private Account account(String password) {
        return new Account(
                "secretary",
                String.valueOf(encoder.encode(password)),
                "person:secretary",
                null,
                List.of(Role.SECRETARY));
    }

    /** The real thing at its lowest cost, and how often it was asked. */
    private static final class CountingEncoder implements PasswordEncoder {
        private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        int compared;

        @Override
        public @Nullable String encode(@Nullable CharSequence raw) {
            return bcrypt.encode(raw);
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
            compared++;
            return bcrypt.matches(raw, encoded);
        }
    }
}
