package org.thidua.views.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.quota.PlaceReleased;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.quota.QuotaBaseCorrected;
import org.thidua.messages.quota.QuotaBaseFrozen;
import org.thidua.messages.quota.QuotaEvent;
import org.thidua.views.quota.QuotaView.Correction;
import org.thidua.views.shared.History;

class QuotaViewTest {

    private static final String ID = "quota:a:grassroots-emulation-fighter:2016";
    private static final String AWARD = "grassroots-emulation-fighter";
    private static final String ROW = "rs-2013/grassroots-emulation-fighter@2014-10-15";
    private static final QuotaBaseFrozen FROZEN = frozen("agency:a", ROW, 14, "CEIL", 3);

    @Test
    void aBaseIsFrozenAndPlacesAreTakenAndReleased() {
        assertThat(fold(
                        FROZEN,
                        new PlaceTaken(ID, "nomination:1", 1, 3),
                        new PlaceTaken(ID, "nomination:2", 2, 3),
                        new PlaceReleased(ID, "nomination:1", "VOTE_FAILED", 1, 3),
                        new PlaceTaken(ID, "nomination:3", 2, 3)))
                .isEqualTo(new QuotaView(
                        "agency:a",
                        AWARD,
                        2016,
                        ROW,
                        14,
                        "ADVANCED_WORKERS",
                        15,
                        "CEIL",
                        false,
                        "7/QĐ",
                        3,
                        List.of("nomination:2", "nomination:3"),
                        0,
                        List.of()));
    }

    /** Case 26: the view shows how many are taken beyond the corrected allowance, until there are none. */
    @Test
    void aCorrectedBaseShowsWhatIsTakenBeyondIt() {
        var first = new PlaceTaken(ID, "nomination:1", 1, 3);
        var second = new PlaceTaken(ID, "nomination:2", 2, 3);
        var corrected = new QuotaBaseCorrected(ID, ROW, 6, 15, "CEIL", false, 1, 2, "REVOCATION", "9/QĐ");

        QuotaView over = fold(FROZEN, first, second, corrected);
        QuotaView back = fold(FROZEN, first, second, corrected, new PlaceReleased(ID, "nomination:1", "REFUSED", 1, 1));

        assertThat(over)
                .isEqualTo(new QuotaView(
                        "agency:a",
                        AWARD,
                        2016,
                        ROW,
                        6,
                        "ADVANCED_WORKERS",
                        15,
                        "CEIL",
                        false,
                        "7/QĐ",
                        1,
                        List.of("nomination:1", "nomination:2"),
                        1,
                        List.of(new Correction(6, 1, "REVOCATION", "9/QĐ"))));
        assertThat(back.over()).isZero();
        assertThat(back.taken()).containsExactly("nomination:2");
    }

    /** Case 27: 15 percent of 1, 2 and 3 are one place each when rounded up, and one of all six: 0.9. */
    @Test
    void roundedPartsStandBesideTheRoundedWhole() {
        var one = fold(frozen("agency:a", ROW, 1, "CEIL", 1), new PlaceTaken(ID, "nomination:1", 1, 1));
        var two = fold(frozen("agency:b", ROW, 2, "CEIL", 1), new PlaceTaken(ID, "nomination:2", 1, 1));
        var three = fold(frozen("agency:c", ROW, 3, "CEIL", 1));

        assertThat(QuotaSum.of(List.of(one, two, three)))
                .containsExactly(new QuotaSum(AWARD, 2016, ROW, 15, "CEIL", false, 3, 6, 3, 1, 2, 1));
    }

    @Test
    void quotasUnderDifferentRulesAreNotAddedUp() {
        var old = fold(frozen("agency:a", ROW, 14, "CEIL", 3));
        var young = fold(frozen("agency:b", "rs-2017/" + AWARD + "@2018-01-01", 14, "CEIL", 3));

        assertThat(QuotaSum.of(List.of(old, young)))
                .extracting(QuotaSum::ruleRow, QuotaSum::agencies, QuotaSum::placesOfSum)
                .containsExactly(tuple(ROW, 1, 3), tuple("rs-2017/" + AWARD + "@2018-01-01", 1, 3));
    }

    private static QuotaView fold(QuotaEvent... events) {
        return History.<QuotaEvent, QuotaView>of(QuotaView::fold, events);
    }

    private static QuotaBaseFrozen frozen(String agency, String row, int base, String rounding, int places) {
        return new QuotaBaseFrozen(
                ID, agency, AWARD, 2016, row, base, "ADVANCED_WORKERS", 15, rounding, false, places, "7/QĐ");
    }
}
