package org.thidua.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.Threshold;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;

/** Fewest agreeing votes by council size. "At least" and "more than" 90 percent part at 10, 20, 30 (tricky case 33). */
class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        // members, > 50 %, >= 80 %, >= 90 %, > 90 %
        "5, 3, 4, 5, 5",
        "7, 4, 6, 7, 7",
        "9, 5, 8, 9, 9",
        "10, 6, 8, 9, 10",
        "11, 6, 9, 10, 10",
        "13, 7, 11, 12, 12",
        "15, 8, 12, 14, 14",
        "17, 9, 14, 16, 16",
        "18, 10, 15, 17, 17",
        "19, 10, 16, 18, 18",
        "20, 11, 16, 18, 19",
        "22, 12, 18, 20, 20",
        "25, 13, 20, 23, 23",
        "30, 16, 24, 27, 28"
    })
    void fewestAgreeingVotes(int members, int majority, int eighty, int ninety, int aboveNinety) {
        assertThat(fewest(50, true, members)).isEqualTo(majority);
        assertThat(fewest(80, false, members)).isEqualTo(eighty);
        assertThat(fewest(90, false, members)).isEqualTo(ninety);
        assertThat(fewest(90, true, members)).isEqualTo(aboveNinety);
    }

    @Test
    void nothingIsReachedAmongNobody() {
        assertThat(new Threshold(1, false).reachedBy(0, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "101, false", "100, true", "-1, true"})
    void aThresholdThatNoVoteCanReachIsNoRule(int percent, boolean strict) {
        assertThatThrownBy(() -> rule(percent, strict)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int fewest(int percent, boolean strict, int members) {
        Threshold threshold = rule(percent, strict).threshold();
        int agree = 0;
        while (!threshold.reachedBy(agree, members)) {
            agree++;
        }
        return agree;
    }

    private static VoteRule rule(int percent, boolean strict) {
        return new VoteRule(percent, strict, Denominator.ALL_MEMBERS, VoteMethod.ANY, "test", Confidence.UNSURE);
    }
}
