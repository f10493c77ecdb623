package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.thidua.domain.nomination.RecordUnderHand.PERSON;
import static org.thidua.domain.nomination.RecordUnderHand.RECORD;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.eligibility.HeldAward;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.AwardUsed;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** Titles that served for a higher one, and what becomes of them when one is revoked (tricky cases 7, 17 and 64). */
class AwardsUsedAndRevokedTest {

    private static final String BASE = "grassroots-emulation-fighter";
    private static final String HIGHER = "ministry-province-emulation-fighter";
    private static final AwardYear BASE_2011 = new AwardYear(BASE, 2011);
    private static final AwardYear BASE_2012 = new AwardYear(BASE, 2012);
    private static final AwardYear HIGHER_2012 = new AwardYear(HIGHER, 2012);
    private static final LocalDate DAY = LocalDate.of(2013, 3, 20);
    private static final LocalDate LATER = LocalDate.of(2014, 2, 10);

    private final RecordUnderHand record = new RecordUnderHand();

    @BeforeEach
    void twoBaseTitlesAndAHigherOne() {
        record.store()
                .given(
                        NomineeRecord.class,
                        RECORD,
                        entered("nomination:1", BASE_2011, "MERIT"),
                        entered("nomination:2", BASE_2012, "MERIT"),
                        entered("nomination:3", HIGHER_2012, "MERIT"));
    }

    @AfterEach
    void close() {
        record.close();
    }

    /** Case 7. */
    @Test
    void whatServedIsRememberedOnce() {
        record.change(it -> it.use(PERSON, "nomination:3", HIGHER_2012, List.of(BASE_2011, BASE_2012)));
        record.change(it -> it.use(PERSON, "nomination:3", HIGHER_2012, List.of(BASE_2011, BASE_2012)));

        assertThat(eventsAfter(3))
                .containsExactly(
                        new AwardUsed(RECORD, PERSON, BASE, 2011, HIGHER, "nomination:3"),
                        new AwardUsed(RECORD, PERSON, BASE, 2012, HIGHER, "nomination:3"));
        assertThat(record.history().awards())
                .extracting(HeldAward::award, HeldAward::year, HeldAward::usedFor)
                .containsExactly(
                        tuple(BASE, 2011, Set.of(HIGHER)),
                        tuple(BASE, 2012, Set.of(HIGHER)),
                        tuple(HIGHER, 2012, Set.of()));
    }

    /** An award that serves for a second one has not ceased to have served for the first. */
    @Test
    void anAwardMayServeForSeveral() {
        var certificate = new AwardYear("pm-certificate", 2012);
        record.change(it -> it.use(PERSON, "nomination:3", HIGHER_2012, List.of(BASE_2011)));
        record.change(it -> it.use(PERSON, "nomination:4", certificate, List.of(BASE_2011)));

        assertThat(record.history().awards().getFirst().usedFor()).containsExactlyInAnyOrder(HIGHER, "pm-certificate");
    }

    @Test
    void whatIsNotHeldServesForNothing() {
        record.change(it -> it.use(PERSON, "nomination:3", HIGHER_2012, List.of(new AwardYear(BASE, 2009))));

        assertThat(eventsAfter(3)).isEmpty();
    }

    /** Case 64: listed for review, and nothing else is revoked with it. */
    @Test
    void aRevokedBaseTitleNamesWhatReliedOnItAndTakesNothingElseAway() {
        record.change(it -> it.use(PERSON, "nomination:3", HIGHER_2012, List.of(BASE_2011, BASE_2012)));
        record.change(it -> it.revoke(PERSON, BASE_2011, "204/QĐ", LATER));

        assertThat(eventsAfter(5))
                .containsExactly(new AwardRevoked(RECORD, PERSON, "nomination:1", BASE, 2011, "204/QĐ", LATER));
        assertThat(record.<List<AwardYear>>ask(it -> it.reliedOn(BASE_2011))).containsExactly(HIGHER_2012);
        assertThat(record.history().awards()).extracting(HeldAward::award).containsExactly(BASE, HIGHER);
    }

    @Test
    void whatIsRevokedItselfReliesOnNothingAnyMore() {
        record.change(it -> it.use(PERSON, "nomination:3", HIGHER_2012, List.of(BASE_2011)));
        record.change(it -> it.revoke(PERSON, HIGHER_2012, "204/QĐ", LATER));

        assertThat(record.<List<AwardYear>>ask(it -> it.reliedOn(BASE_2011))).isEmpty();
    }

    @Test
    void theSameRevocationAgainChangesNothingAndAnotherOneIsRefused() {
        record.change(it -> it.revoke(PERSON, BASE_2011, "204/QĐ", LATER));
        record.change(it -> it.revoke(PERSON, BASE_2011, "204/QĐ", LATER));

        assertThat(eventsAfter(3)).hasSize(1);
        assertThatThrownBy(() -> record.change(it -> it.revoke(PERSON, BASE_2011, "205/QĐ", LATER)))
                .isInstanceOf(Rejected.class)
                .hasMessage("award-not-held {nominee=person:p, award=" + BASE + ", year=2011}");
    }

    /** A decision to revoke can be complained about as well. */
    @Test
    void aRevocationHoldsTheDataUntilTheEndOfTheDecisionPeriod() {
        record.change(it -> it.revoke(PERSON, BASE_2011, "204/QĐ", LATER));

        assertThat(record.<List<Hold>>ask(it -> it.holds(LATER.plusDays(90), 90)))
                .containsExactly(new Hold(Hold.Kind.DECISION_PERIOD, "nomination:1", LATER.plusDays(90)));
    }

    /** Case 17: the basis stands in the record, so that no ladder takes a thematic award for a year's merit. */
    @Test
    void theBasisOfAnAwardIsKnown() {
        record.change(it -> it.enter(
                PERSON,
                "nomination:5",
                new AwardYear("pm-certificate", 2012),
                "9/QĐ",
                DAY,
                CommendationBasis.THEMATIC));

        NomineeHistory history = record.history();
        assertThat(history.awards())
                .contains(new HeldAward(
                        "pm-certificate", 2012, false, CommendationBasis.THEMATIC, "9/QĐ", DAY, Set.of()));
    }

    private List<Event> eventsAfter(int given) {
        return record.store()
                .history()
                .subList(given + 1, record.store().history().size());
    }

    private static AwardEntered entered(String nomination, AwardYear award, String basis) {
        return new AwardEntered(RECORD, PERSON, nomination, award.award(), award.year(), "1/QĐ", DAY, basis);
    }
}
