package org.thidua.wire.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while which name and password were verified, so that bcrypt, which takes tens of milliseconds on
 * purpose, runs once and not per request.
 *
 * <p>Keeps no password: the key is an HMAC under a key that lives as long as the process. An entry ends after
 * {@link #KEPT}, when the account changes, or when {@link #CAPACITY} others are fresher.
 */
final class VerifiedLogins {

    static final Duration KEPT = Duration.ofMinutes(5);
    static final int CAPACITY = 1000;

    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Login> logins = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Login> eldest) {
            return size() > CAPACITY;
        }
    };

    VerifiedLogins(InstantSource clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Whether this password of this very account was verified a short while ago. */
    boolean knows(Account account, String password) {
        String hash = hash(account.name(), password);
        synchronized (logins) {
            Login login = logins.get(hash);
            boolean known = login != null
                    && login.account().equals(account)
                    && clock.instant().isBefore(login.until());
            if (login != null && !known) {
                logins.remove(hash);
            }
            return known;
        }
    }

    void remember(Account account, String password) {
        String hash = hash(account.name(), password);
        synchronized (logins) {
            logins.put(hash, new Login(account, clock.instant().plus(KEPT)));
        }
    }

    private String hash(String name, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + key.getAlgorithm(), e);
        }
    }

    private record Login(Account account, Instant until) {}
}
