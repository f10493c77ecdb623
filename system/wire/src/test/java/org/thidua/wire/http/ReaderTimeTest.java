package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTimeTest {

    @Test
    void anInstantIsToldOnTheClockOfVietNam() {
        assertThat(ReaderTime.in(Language.EN, "2013-04-14T20:30:00.123Z")).isEqualTo("15 Apr 2013 03:30:00 (Viet Nam)");
        assertThat(ReaderTime.in(Language.VI, "2013-04-14T20:30:00Z"))
                .isEqualTo("03:30:00 ngày 15/04/2013 (giờ Việt Nam)");
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertThat(ReaderTime.in(Language.EN, "2013-04-15")).isEqualTo("2013-04-15");
        assertThat(ReaderTime.in(Language.VI, "agency:co-quan-01")).isEqualTo("agency:co-quan-01");
    }
}
