package org.thidua.domain.pledge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.thidua.messages.pledge.Target;

/**
 * What the parties sign.
 *
 * <p>Its canonical form is a sequence of netstrings (decimal number of UTF-8 bytes, {@code :}, the bytes, {@code ,}):
 * {@code thidua-pledge-1}, the pledge's id, the text, then code, title, unit and goal of each target in the given
 * order. Lengths in front leave no two contents with one form; nothing is trimmed or normalised.
 */
record PledgeText(String pledgeId, String text, List<Target> targets) {

    private static final String FORM = "thidua-pledge-1";

    PledgeText {
        targets = List.copyOf(targets);
    }

    /** SHA-256 of the canonical form, in lower-case hexadecimal. */
    String digest() {
        var form = new ByteArrayOutputStream();
        add(FORM, form);
        add(pledgeId, form);
        add(text, form);
        for (Target target : targets) {
            add(target.code(), form);
            add(target.title(), form);
            add(target.unit(), form);
            add(target.goal(), form);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(String part, ByteArrayOutputStream form) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        form.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(bytes);
        form.write(',');
    }
}
