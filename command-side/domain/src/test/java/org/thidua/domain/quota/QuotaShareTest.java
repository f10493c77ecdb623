package org.thidua.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.messages.award.QuotaShare;
import org.thidua.messages.award.Rounding;

/** Case 25: how a share becomes places. */
class QuotaShareTest {

    @ParameterizedTest
    @CsvSource({
        "15, FLOOR, false, 33, 4",
        "15, HALF_UP, false, 33, 5",
        "15, CEIL, false, 33, 5",
        "15, FLOOR, false, 6, 0",
        "15, FLOOR, true, 6, 1",
        "15, HALF_UP, false, 6, 1",
        "15, HALF_UP, false, 3, 0",
        "15, HALF_UP, true, 3, 1",
        "15, CEIL, false, 1, 1",
        "15, FLOOR, false, 20, 3",
        "15, CEIL, false, 20, 3",
        "15, HALF_UP, false, 10, 2",
        "20, FLOOR, false, 54, 10",
        "15, FLOOR, true, 0, 0",
        "15, CEIL, true, 0, 0",
        "100, FLOOR, false, 1000000, 1000000",
        "100, CEIL, false, 2147483647, 2147483647"
    })
    void aShareOfABaseIsSoManyPlaces(int percent, Rounding rounding, boolean minimumOne, int base, int places) {
        assertThat(new QuotaShare(percent, rounding, minimumOne).places(base)).isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void nothingElseIsAPercentage(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuotaShare(percent, Rounding.FLOOR, false));
    }

    /** Case 27: parts that are rounded one by one may come to more than the whole. */
    @Test
    void roundedPartsMayExceedTheRoundedWhole() {
        var share = new QuotaShare(15, Rounding.CEIL, false);

        assertThat(share.places(5) + share.places(5) + share.places(5)).isEqualTo(3);
        assertThat(share.places(15)).isEqualTo(3);
        assertThat(share.places(1) + share.places(1) + share.places(1)).isEqualTo(3);
        assertThat(share.places(3)).isEqualTo(1);
    }
}
