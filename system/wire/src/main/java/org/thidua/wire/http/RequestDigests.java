package org.thidua.wire.http;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 (RFC 2104) of what a request asks for, under a secret of the service. A digest stays in the events for
 * ever: a plain one would let anybody find out by trying which name a request carried, also after an erasure.
 */
public final class RequestDigests {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    RequestDigests(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** In hexadecimal. */
    String of(String method, String path, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((method + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
