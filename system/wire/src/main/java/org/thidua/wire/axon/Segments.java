package org.thidua.wire.axon;

import org.springframework.core.env.Environment;

/**
 * Into how many segments the processors are split that several nodes share. It counts when the tokens of a processor are
 * first stored; later the stored segments decide.
 *
 * @param shared segments of each shared processor
 */
public record Segments(int shared) {

    private static final int MOST = 64;

    /**
     * {@code THIDUA_SEGMENTS}, 1 to 64; 1 when it is not set.
     *
     * @throws MisconfiguredException when it is anything else
     */
    static Segments from(Environment settings) {
        return new Segments(WholeNumber.of(settings, "thidua.segments", 1, 1, MOST));
    }
}
