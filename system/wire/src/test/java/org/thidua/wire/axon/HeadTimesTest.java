package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeadTimesTest {

    private final HeadTimes heads = new HeadTimes();

    @Test
    void whoHasHandledEverythingIsNotBehind() {
        heads.note(7, at(1));

        assertThat(heads.since(7, at(100))).isZero();
        assertThat(new HeadTimes().since(-1, at(100))).isZero();
    }

    @Test
    void theLagBeginsWhenTheFirstUnhandledEventWasFirstSeen() {
        heads.note(7, at(1));
        heads.note(9, at(2));
        heads.note(9, at(3));
        heads.note(20, at(4));

        assertThat(heads.since(6, at(10))).isEqualTo(Duration.ofSeconds(9));
        assertThat(heads.since(7, at(10))).isEqualTo(Duration.ofSeconds(8));
        assertThat(heads.since(8, at(10))).isEqualTo(Duration.ofSeconds(8));
        assertThat(heads.since(9, at(10))).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void whatAllHaveHandledIsForgotten() {
        heads.note(7, at(1));
        heads.note(9, at(2));
        heads.forget(9);
        heads.note(12, at(3));

        assertThat(heads.newest()).isEqualTo(12);
        assertThat(heads.since(9, at(10))).isEqualTo(Duration.ofSeconds(7));
        assertThat(heads.since(0, at(10))).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void aLongLagKeepsItsBeginning() {
        for (int second = 0; second < 10_000; second++) {
            heads.note(second, at(second));
        }

        assertThat(heads.since(-1, at(10_000))).isEqualTo(Duration.ofSeconds(10_000));
        assertThat(heads.since(9_998, at(10_000))).isEqualTo(Duration.ofSeconds(1));
    }

    private static long at(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }
}
