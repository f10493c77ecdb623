package org.thidua.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.thidua.domain.quota.QuotaRanking.Room.BEYOND;
import static org.thidua.domain.quota.QuotaRanking.Room.TIED_AT_THE_LAST;
import static org.thidua.domain.quota.QuotaRanking.Room.WITHIN;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.thidua.domain.quota.QuotaRanking.Passed;
import org.thidua.domain.quota.QuotaRanking.Standing;

/** Case 29: more have passed than there are places. */
class QuotaRankingTest {

    private static final Passed NINE = new Passed("nomination:d", 9, 9);
    private static final Passed EIGHT = new Passed("nomination:a", 8, 9);
    private static final Passed EIGHT_TOO = new Passed("nomination:b", 16, 18);
    private static final Passed SEVEN = new Passed("nomination:c", 7, 9);

    @Test
    void theGreaterShareStandsFirstWhateverTheDenominator() {
        assertThat(QuotaRanking.of(List.of(SEVEN, new Passed("nomination:e", 8, 10), NINE), 2)
                        .standings())
                .containsExactly(
                        new Standing(1, NINE, WITHIN),
                        new Standing(2, new Passed("nomination:e", 8, 10), WITHIN),
                        new Standing(3, SEVEN, BEYOND));
    }

    @Test
    void aTieAtTheLastPlaceIsToldAndNotBroken() {
        QuotaRanking ranking = QuotaRanking.of(List.of(SEVEN, EIGHT_TOO, NINE, EIGHT), 2);

        assertThat(ranking.standings())
                .containsExactly(
                        new Standing(1, NINE, WITHIN),
                        new Standing(2, EIGHT, TIED_AT_THE_LAST),
                        new Standing(2, EIGHT_TOO, TIED_AT_THE_LAST),
                        new Standing(4, SEVEN, BEYOND));
        assertThat(ranking.suffices()).isFalse();
    }

    @Test
    void aTieThatFitsIsWithin() {
        QuotaRanking ranking = QuotaRanking.of(List.of(EIGHT_TOO, EIGHT), 2);

        assertThat(ranking.standings())
                .containsExactly(new Standing(1, EIGHT, WITHIN), new Standing(1, EIGHT_TOO, WITHIN));
        assertThat(ranking.suffices()).isTrue();
    }

    @Test
    void withoutPlacesAllAreBeyond() {
        assertThat(QuotaRanking.of(List.of(EIGHT, EIGHT_TOO), 0).standings())
                .containsExactly(new Standing(1, EIGHT, BEYOND), new Standing(1, EIGHT_TOO, BEYOND));
    }

    /** The shares differ in the nineteenth decimal: as floating-point numbers they would be equal. */
    @Test
    void sharesAreComparedExactly() {
        var less = new Passed("nomination:x", 2_147_483_645, 2_147_483_646);
        var more = new Passed("nomination:y", 2_147_483_646, 2_147_483_647);

        assertThat(QuotaRanking.of(List.of(less, more), 1).standings())
                .containsExactly(new Standing(1, more, WITHIN), new Standing(2, less, BEYOND));
    }

    @Test
    void nonsenseIsNoShareAndNoNumberOfPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passed("nomination:x", 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Passed("nomination:x", 4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Passed("nomination:x", -1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> QuotaRanking.of(List.of(), -1));
    }

    /** Everybody who passed is told of; a rank is one more than the number of better shares; room follows from both. */
    @Property(tries = 300)
    void nobodyIsLeftOut(@ForAll("passed") List<Passed> items, @ForAll @IntRange(max = 12) int places) {
        List<Standing> standings = QuotaRanking.of(items, places).standings();

        assertThat(standings).extracting(Standing::item).containsExactlyInAnyOrderElementsOf(items);
        for (Standing standing : standings) {
            long better = items.stream()
                    .filter(other -> compare(other, standing.item()) > 0)
                    .count();
            long notWorse = items.stream()
                    .filter(other -> compare(other, standing.item()) >= 0)
                    .count();
            assertThat(standing.rank()).isEqualTo((int) better + 1);
            assertThat(standing.room() == WITHIN).isEqualTo(notWorse <= places);
            assertThat(standing.room() == BEYOND).isEqualTo(better >= places && notWorse > places);
        }
    }

    @Provide
    Arbitrary<List<Passed>> passed() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 6);
        return Combinators.combine(numbers, numbers)
                .as((agree, others) -> new int[] {agree, agree + others + (agree + others == 0 ? 1 : 0)})
                .list()
                .ofMaxSize(10)
                .map(shares -> {
                    var items = new ArrayList<Passed>();
                    shares.forEach(share -> items.add(new Passed("nomination:" + items.size(), share[0], share[1])));
                    return List.copyOf(items);
                });
    }

    private static int compare(Passed a, Passed b) {
        return BigInteger.valueOf(a.agree())
                .multiply(BigInteger.valueOf(b.denominator()))
                .compareTo(BigInteger.valueOf(b.agree()).multiply(BigInteger.valueOf(a.denominator())));
    }
}
