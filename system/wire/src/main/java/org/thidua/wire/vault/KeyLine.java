package org.thidua.wire.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A line of a {@link KeyFile}: {@code synced text|sum} or {@code synced text|sum|secret|sum}. First comes how many bytes
 * of the file were known to be on disk when the line was written; each sum is a CRC-32 in hexadecimal; a destroyed secret
 * and its sum are dots.
 *
 * @param number counted from 1
 * @param at where it begins
 * @param place where its secret is, when it has one
 */
record KeyLine(
        int number,
        long at,
        long synced,
        String text,
        @Nullable Place place,
        Secret secret) {

    /** Where a secret and its sum are in the file. */
    record Place(long at, int length) {}

    /** What became of a secret; one that was never there is whole. */
    enum Secret {
        WHOLE,
        DESTROYED,
        /** Changed, or destroyed by half. */
        DAMAGED
    }

    static final char DESTROYED = '.';

    private static final int SUM = 8;

    /** In place of a secret and its sum, for a key that was destroyed elsewhere. */
    static final String KEPT_NO_MORE = String.valueOf(DESTROYED).repeat(2 * SUM);

    /** The line as it begins; what follows is its secret, if any. */
    static String begun(long synced, String text) {
        String said = synced + " " + text;
        return said + "|" + sum(said);
    }

    static String kept(String secret) {
        return secret + "|" + sum(secret);
    }

    /** How long a secret is without its sum. */
    static int lengthOfSecret(Place place) {
        return place.length() - 1 - SUM;
    }

    /** Reads a line; nothing when anything but its secret was changed. */
    static @Nullable KeyLine parsed(int number, long at, byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf('|');
        int sumEnd = end + 1 + SUM;
        int space = all.indexOf(' ');
        if (space < 1 || space > end || all.length() < sumEnd || !all.startsWith(sum(bytes, 0, end), end + 1)) {
            return null;
        }
        long synced = Long.parseLong(all, 0, space, 10);
        String text = all.substring(space + 1, end);
        if (all.length() == sumEnd) {
            return new KeyLine(number, at, synced, text, null, Secret.WHOLE);
        }
        String kept = all.substring(sumEnd + 1);
        if (all.charAt(sumEnd) != '|' || kept.length() < 1 + SUM || !isKept(kept)) {
            return null;
        }
        return new KeyLine(number, at, synced, text, new Place(at + sumEnd + 1, kept.length()), stateOf(kept, bytes));
    }

    /** A secret, sound or not: the next line, when only the end of this one was changed, is none. */
    private static boolean isKept(String kept) {
        int bar = kept.length() - 1 - SUM;
        for (int at = 0; at < kept.length(); at++) {
            char c = kept.charAt(at);
            boolean ofBase64 = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            if (!ofBase64 && c != '_' && c != DESTROYED && (c != '|' || at != bar)) {
                return false;
            }
        }
        return true;
    }

    private static Secret stateOf(String kept, byte[] line) {
        int bar = kept.length() - 1 - SUM;
        int from = line.length - kept.length();
        if (kept.charAt(bar) == '|' && kept.startsWith(sum(line, from, bar), bar + 1)) {
            return Secret.WHOLE;
        }
        return kept.chars().allMatch(c -> c == DESTROYED) ? Secret.DESTROYED : Secret.DAMAGED;
    }

    private static String sum(String text) {
        return sum(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
    }

    private static String sum(byte[] bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes, from, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
