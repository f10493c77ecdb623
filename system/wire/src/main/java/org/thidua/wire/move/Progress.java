package org.thidua.wire.move;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once a second how far a step has come. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final long EACH = Duration.ofSeconds(1).toNanos();

    private final String step;
    private final long total;
    private final long since = System.nanoTime();
    private long told = since;
    private long done;

    /** @param step such as {@code Exported events} */
    Progress(String step, long total) {
        this.step = step;
        this.total = total;
    }

    void add(long more) {
        done += more;
        if (System.nanoTime() - told >= EACH) {
            told = System.nanoTime();
            tell();
        }
    }

    /** Says how it ended. */
    void end() {
        tell();
    }

    private void tell() {
        double seconds = Math.max(0.001, (System.nanoTime() - since) / 1e9);
        long perSecond = Math.max(1, Math.round(done / seconds));
        log.info(
                "{}: {} of {} ({} %, {}/s, about {} s left)",
                step,
                done,
                total,
                total == 0 ? 100 : 100 * done / total,
                perSecond,
                Math.max(0, (total - done) / perSecond));
    }
}
