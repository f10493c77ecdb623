package org.thidua.wire.http;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks name and password against the {@link Accounts}; the principal becomes a {@link SignedIn}. */
final class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final VerifiedLogins verified;

    /** Compared when no account has the name, so that both cases take the same time. */
    private final String nobodysHash;

    PasswordCheck(Accounts accounts, PasswordEncoder encoder, VerifiedLogins verified) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.verified = verified;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = String.valueOf(asked.getCredentials());
        Account account = accounts.byName(asked.getName()).orElse(null);
        if (account == null) {
            encoder.matches(password, nobodysHash);
            throw new BadCredentialsException("unknown account or wrong password");
        }
        if (!verified.knows(account, password)) {
            if (!encoder.matches(password, account.passwordHash())) {
                throw new BadCredentialsException("unknown account or wrong password");
            }
            verified.remember(account, password);
        }
        var authorities = account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.signedIn(), null, authorities);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
