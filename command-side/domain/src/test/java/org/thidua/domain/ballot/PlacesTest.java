package org.thidua.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.ballot.Places.ballot;
import static org.thidua.domain.ballot.Places.decided;
import static org.thidua.domain.ballot.Places.frozen;
import static org.thidua.domain.ballot.Places.ready;
import static org.thidua.domain.ballot.Places.recount;
import static org.thidua.domain.ballot.Places.voted;
import static org.thidua.domain.quota.Quotas.AGENCY;
import static org.thidua.domain.quota.Quotas.FIFTEEN;
import static org.thidua.domain.quota.Quotas.FREE;
import static org.thidua.domain.quota.Quotas.OF_LEADERS;
import static org.thidua.domain.quota.Quotas.TWENTY;
import static org.thidua.domain.quota.Quotas.YEAR;
import static org.thidua.domain.quota.Quotas.ledger;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.quota.QuotaLedger;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.quota.PlaceReleased;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.quota.QuotaBaseCorrected;
import org.thidua.messages.quota.QuotaEvent;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;

/** A place is taken when a ballot opens, kept by an award, and given back by everything else. */
class PlacesTest {

    private static final String LEDGER = ledger(FIFTEEN);

    private final RealStore store = Places.store();

    @AfterEach
    void close() {
        store.close();
    }

    /** 15 percent of 20 are three places. */
    @Test
    void anOpeningBallotTakesAPlaceForEachNomination() {
        frozen(store, FIFTEEN, 20);
        String first = ready(store, FIFTEEN, 1);
        String second = ready(store, FIFTEEN, 2);

        store.when(ballot(store, "b", second, first));

        assertThat(store.refusal()).isNull();
        assertThat(places()).containsExactly(new PlaceTaken(LEDGER, first, 1, 3), new PlaceTaken(LEDGER, second, 2, 3));
    }

    @Test
    void aRepeatedOpeningTakesNoOtherPlace() {
        frozen(store, FIFTEEN, 20);
        var opening = ballot(store, "b", ready(store, FIFTEEN, 1));

        store.when(opening).when(opening).thenEvents();

        assertThat(places()).hasSize(1);
    }

    @Test
    void anAwardWithoutAQuotaNeedsNoLedger() {
        store.when(ballot(store, "b", ready(store, FREE, 1)));

        assertThat(store.refusal()).isNull();
        assertThat(places()).isEmpty();
    }

    /** Case 28: until a nomination says its route, the quota over the leaders of blocs is counted by people. */
    @Test
    void aQuotaOverTheLeadersOfBlocsTakesNoPlaceOfAnAgency() {
        store.when(ballot(store, "b", ready(store, OF_LEADERS, 1)));

        assertThat(store.refusal()).isNull();
        assertThat(places()).isEmpty();
    }

    @Test
    void withoutAFrozenBaseNoBallotOpens() {
        store.when(ballot(store, "b", ready(store, FIFTEEN, 1)))
                .thenRefused(
                        RejectionCode.QUOTA_BASE_MISSING,
                        "agency",
                        AGENCY,
                        "award",
                        FIFTEEN,
                        "year",
                        YEAR,
                        "base",
                        "ADVANCED_WORKERS",
                        "percent",
                        15);
    }

    @Test
    void moreThanTheAllowanceIsRefusedWithTheWholeBallot() {
        frozen(store, FIFTEEN, 20);
        store.when(ballot(store, "first", ready(store, FIFTEEN, 1), ready(store, FIFTEEN, 2)));

        store.when(ballot(store, "b", ready(store, FIFTEEN, 3), ready(store, FIFTEEN, 4)))
                .thenRefused(
                        RejectionCode.QUOTA_EXHAUSTED,
                        "agency",
                        AGENCY,
                        "award",
                        FIFTEEN,
                        "year",
                        YEAR,
                        "places",
                        3,
                        "taken",
                        2,
                        "wanted",
                        2,
                        "base",
                        20,
                        "percent",
                        15,
                        "rounding",
                        "FLOOR");
    }

    /** Case 25: 15 percent of six are 0.9, and no place when it is rounded down. */
    @Test
    void anAllowanceOfNothingOpensNoBallot() {
        frozen(store, FIFTEEN, 6);

        store.when(ballot(store, "b", ready(store, FIFTEEN, 1)));

        assertThat(store.refusal()).extracting(Rejection::code).isEqualTo(RejectionCode.QUOTA_EXHAUSTED);
    }

    @Test
    void anAllowanceThatIsExhaustedForOneAwardTakesNoPlaceForAnother() {
        frozen(store, FIFTEEN, 20);
        frozen(store, TWENTY, 0);

        store.when(ballot(store, "b", ready(store, FIFTEEN, 1), ready(store, TWENTY, 1)));

        assertThat(store.refusal()).extracting(Rejection::code).isEqualTo(RejectionCode.QUOTA_EXHAUSTED);
        assertThat(places()).isEmpty();
    }

    @Test
    void aFailedVoteGivesThePlaceBackForAnother() {
        frozen(store, FIFTEEN, 7);
        String nomination = ready(store, FIFTEEN, 1);
        store.when(ballot(store, "b", nomination));

        store.when(voted(nomination, "b", VoteOutcome.FAILED, FIFTEEN));
        store.when(ballot(store, "next", ready(store, FIFTEEN, 2)));

        assertThat(places())
                .containsExactly(
                        new PlaceTaken(LEDGER, nomination, 1, 1),
                        new PlaceReleased(LEDGER, nomination, "VOTE_FAILED", 0, 1),
                        new PlaceTaken(LEDGER, "nomination:" + FIFTEEN + ":2", 1, 1));
    }

    @Test
    void theHeadsRefusalGivesThePlaceBack() {
        frozen(store, FIFTEEN, 7);
        String nomination = ready(store, FIFTEEN, 1);
        store.when(ballot(store, "b", nomination)).when(voted(nomination, "b", VoteOutcome.PASSED, FIFTEEN));

        store.when(decided(nomination, false)).when(decided(nomination, false));

        assertThat(places())
                .containsExactly(
                        new PlaceTaken(LEDGER, nomination, 1, 1),
                        new PlaceReleased(LEDGER, nomination, "REFUSED", 0, 1));
    }

    /** The place went back with the failed vote: the refusal that follows has none to give. */
    @Test
    void noPlaceIsGivenBackTwice() {
        frozen(store, FIFTEEN, 7);
        String nomination = ready(store, FIFTEEN, 1);
        store.when(ballot(store, "b", nomination)).when(voted(nomination, "b", VoteOutcome.FAILED, FIFTEEN));

        store.when(decided(nomination, false));

        assertThat(places()).hasSize(2);
    }

    @Test
    void anAwardKeepsThePlace() {
        frozen(store, FIFTEEN, 7);
        String nomination = ready(store, FIFTEEN, 1);
        store.when(ballot(store, "b", nomination)).when(voted(nomination, "b", VoteOutcome.PASSED, FIFTEEN));

        store.when(decided(nomination, true));
        store.when(ballot(store, "next", ready(store, FIFTEEN, 2)));

        assertThat(store.refusal()).extracting(Rejection::code).isEqualTo(RejectionCode.QUOTA_EXHAUSTED);
        assertThat(places()).containsExactly(new PlaceTaken(LEDGER, nomination, 1, 1));
    }

    /** Case 26: a ballot at the next level takes no second place, also when the allowance has fallen below by then. */
    @Test
    void whoHasAPlaceNeedsNoOtherAfterTheAllowanceFell() {
        frozen(store, FIFTEEN, 14);
        String first = ready(store, FIFTEEN, 1);
        String second = ready(store, FIFTEEN, 2);
        store.given(
                QuotaLedger.class,
                LEDGER,
                new PlaceTaken(LEDGER, first, 1, 2),
                new PlaceTaken(LEDGER, second, 2, 2),
                new QuotaBaseCorrected(
                        LEDGER, SmallCatalogue.rowOf(FIFTEEN), 7, 15, "FLOOR", false, 1, 2, "REVOCATION", "9/QĐ"));

        store.when(ballot(store, "next", first));

        assertThat(store.refusal()).isNull();
        assertThat(places()).hasSize(2);
    }

    /** Case 26: who has a place keeps it when the allowance falls below; nobody else gets one. */
    @Test
    void aSmallerBaseLeavesThePlacesTakenAndGivesNoOther() {
        frozen(store, FIFTEEN, 14);
        String first = ready(store, FIFTEEN, 1);
        String second = ready(store, FIFTEEN, 2);
        store.when(ballot(store, "b", first, second))
                .given(
                        QuotaLedger.class,
                        LEDGER,
                        new QuotaBaseCorrected(
                                LEDGER,
                                SmallCatalogue.rowOf(FIFTEEN),
                                7,
                                15,
                                "FLOOR",
                                false,
                                1,
                                2,
                                "REVOCATION",
                                "9/QĐ"));

        store.when(voted(first, "b", VoteOutcome.PASSED, FIFTEEN)).when(decided(first, true));
        assertThat(store.refusal()).isNull();
        store.when(voted(second, "b", VoteOutcome.FAILED, FIFTEEN));
        store.when(ballot(store, "next", ready(store, FIFTEEN, 3)));

        assertThat(store.refusal()).extracting(Rejection::code).isEqualTo(RejectionCode.QUOTA_EXHAUSTED);
        assertThat(places())
                .containsExactly(
                        new PlaceTaken(LEDGER, first, 1, 2),
                        new PlaceTaken(LEDGER, second, 2, 2),
                        new PlaceReleased(LEDGER, second, "VOTE_FAILED", 1, 1));
        assertThat(recount(store.history(), LEDGER)).isEqualTo(1);
    }

    private List<QuotaEvent> places() {
        return store.history().stream()
                .filter(event -> event instanceof PlaceTaken || event instanceof PlaceReleased)
                .map(QuotaEvent.class::cast)
                .toList();
    }
}
