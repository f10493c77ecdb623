package org.thidua.wire.move;

/**
 * What an export consists of, written when all else is on disk.
 *
 * @param format {@link #FORMAT}
 * @param source kind of the store that the events come from
 * @param first position of the first event
 * @param last position of the last event
 * @param evidence the list of encrypted files, each named by the SHA-256 of its bytes
 * @param sha256 of this manifest without this member: shows a slip, not somebody who means to deceive
 */
record Manifest(
        String format, String source, long first, long last, Part events, Part keys, Part evidence, String sha256) {

    static final String FORMAT = "thidua-export 1";

    /** A file. */
    record Part(long lines, String sha256) {}

    private static final String NONE = "";

    static Manifest of(String source, EventSource.Extent extent, Part events, Part keys, Part evidence) {
        return new Manifest(FORMAT, source, extent.first(), extent.last(), events, keys, evidence, NONE).summed();
    }

    boolean isWhole() {
        return equals(summed());
    }

    private Manifest summed() {
        byte[] others =
                Lines.JSON.writeValueAsBytes(new Manifest(format, source, first, last, events, keys, evidence, NONE));
        return new Manifest(format, source, first, last, events, keys, evidence, Sums.of(others));
    }
}
