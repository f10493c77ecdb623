package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.Hold.Kind.DECISION_PERIOD;
import static org.thidua.domain.nomination.Hold.Kind.OPEN_NOMINATION;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordEvent;

/** What keeps the data of a nominee from being erased, and until when. */
class HoldsTest {

    private static final String RECORD = "record:person:p";
    private static final String PERSON = "person:p";
    private static final String N1 = "nomination:n1";
    private static final String N2 = "nomination:n2";
    private static final int PERIOD = 90;
    private static final LocalDate DECIDED_ON = LocalDate.of(2013, 3, 20);
    private static final LocalDate LAST_DAY = LocalDate.of(2013, 6, 18);

    @Test
    void aRecordWithoutClaimsHoldsNothing() {
        assertThat(holdsOn(DECIDED_ON, new RecordClosed(RECORD, PERSON, "erasure:person:p")))
                .isEmpty();
    }

    @Test
    void anOpenNominationHoldsWithoutEnd() {
        assertThat(holdsOn(LocalDate.of(2050, 1, 1), claimed(N1))).containsExactly(new Hold(OPEN_NOMINATION, N1, null));
    }

    @Test
    void anAwardHoldsUntilTheLastDayOfTheDecisionPeriod() {
        var held = new Hold(DECISION_PERIOD, N1, LAST_DAY);
        assertThat(holdsOn(DECIDED_ON, claimed(N1), awarded(N1))).containsExactly(held);
        assertThat(holdsOn(LAST_DAY, claimed(N1), awarded(N1))).containsExactly(held);
        assertThat(holdsOn(LAST_DAY.plusDays(1), claimed(N1), awarded(N1))).isEmpty();
    }

    @Test
    void aRefusalByTheHeadHoldsAsLong() {
        assertThat(holdsOn(LAST_DAY, claimed(N1), released(N1, "REFUSED")))
                .containsExactly(new Hold(DECISION_PERIOD, N1, LAST_DAY));
        assertThat(holdsOn(LAST_DAY.plusDays(1), claimed(N1), released(N1, "REFUSED")))
                .isEmpty();
    }

    @Test
    void aFailedVoteHoldsAsLong() {
        assertThat(holdsOn(LAST_DAY, claimed(N1), released(N1, "VOTE_FAILED")))
                .containsExactly(new Hold(DECISION_PERIOD, N1, LAST_DAY));
        assertThat(holdsOn(LAST_DAY.plusDays(1), claimed(N1), released(N1, "VOTE_FAILED")))
                .isEmpty();
    }

    @Test
    void aWithdrawalHoldsNothing() {
        assertThat(holdsOn(DECIDED_ON, claimed(N1), released(N1, "WITHDRAWN"))).isEmpty();
    }

    @Test
    void everyHoldIsNamedInOneOrder() {
        assertThat(holdsOn(LAST_DAY, claimed(N1), released(N1, "REFUSED"), claimed(N2)))
                .extracting(Hold::toString)
                .containsExactly("DECISION_PERIOD nomination:n1 2013-06-18", "OPEN_NOMINATION nomination:n2");
    }

    private static List<Hold> holdsOn(LocalDate day, RecordEvent... past) {
        return new NeighboursInMemory()
                .given(NomineeRecord.class, RECORD, past)
                .ask(NomineeRecord.class, RECORD, record -> record.holds(day, PERIOD))
                .orElseThrow();
    }

    private static AwardClaimed claimed(String nomination) {
        return new AwardClaimed(RECORD, PERSON, nomination, "award", 2012);
    }

    private static AwardEntered awarded(String nomination) {
        return new AwardEntered(RECORD, PERSON, nomination, "award", 2012, "15/QĐ", DECIDED_ON, "MERIT");
    }

    private static ClaimReleased released(String nomination, String reason) {
        return new ClaimReleased(RECORD, PERSON, nomination, "award", 2012, reason, DECIDED_ON);
    }
}
