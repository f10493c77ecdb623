package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOMINATOR;
import static org.thidua.domain.nomination.OnTheWay.NOW;
import static org.thidua.domain.nomination.OnTheWay.PERSON;
import static org.thidua.domain.nomination.OnTheWay.PLAIN;
import static org.thidua.domain.nomination.OnTheWay.PUBLISHED;
import static org.thidua.domain.nomination.OnTheWay.RECORD;
import static org.thidua.domain.nomination.OnTheWay.SECRETARY;
import static org.thidua.domain.nomination.OnTheWay.at;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.draftForPublication;
import static org.thidua.domain.nomination.OnTheWay.received;
import static org.thidua.domain.nomination.OnTheWay.sealed;
import static org.thidua.domain.nomination.OnTheWay.suspended;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AcceptLate;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.ExpireNomination;
import org.thidua.messages.nomination.LateAccepted;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationExpired;
import org.thidua.messages.nomination.NominationTakenUp;
import org.thidua.messages.nomination.ReceiveNomination;
import org.thidua.messages.nomination.ReturnNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.TakeUpNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Receipt and its clock, the appraiser's desk, the window of an award, and dossiers that do not come back. */
class IntakeTest {

    private static final LocalDate DUE = LocalDate.of(2013, 1, 24);
    private OnTheWay way = OnTheWay.plain(draft());

    @AfterEach
    void close() {
        way.close();
    }

    /** Case 70: ten working days from Thursday, 10 January, end on Thursday two weeks later. */
    @Test
    void theClockOfTheAppraisalStartsWithTheReceipt() {
        given(OnTheWay.plain(draft().submitted()));
        way.when(receive("31/TN", APPRAISER)).thenEvents(received("31/TN"));
        way.when(receive("31/TN", APPRAISER)).thenEvents();
    }

    @Test
    void whereTheRuleSetStatesNoClockNoneIsGuessed() {
        given(OnTheWay.plain(draft().submitted()));
        LocalDate centre = LocalDate.of(2013, 1, 10);
        assertThat(new Clocks(
                                new org.thidua.messages.award.Catalogue(List.of()),
                                org.thidua.domain.shared.PlainCalendar.TIME_LIMITS)
                        .appraisal("rs-2025", 4, centre))
                .isEmpty();
    }

    @Test
    void whatWasNotHandedInIsNotReceived() {
        way.when(receive("31/TN", APPRAISER))
                .thenRefused(RejectionCode.NOMINATION_NOT_RECEIVABLE, "nomination", ID, "status", "DRAFT");
    }

    @Test
    void aReceiptIsOneOfTheStandingBody() {
        given(OnTheWay.plain(draft().submitted()));
        way.when(receive("31/TN", NOMINATOR))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "nominator", "needed", "appraiser, secretary");
    }

    @Test
    void aDayOfAYearWithoutCalendarIsRefused() {
        given(OnTheWay.plain(draft().submitted()));
        way.when(new ReceiveNomination(ID, "31/TN", APPRAISER, Instant.parse("2011-12-20T01:00:00Z")))
                .thenRefused(RejectionCode.CALENDAR_MISSING, "day", "2011-12-21");
    }

    @Test
    void theAppraiserIsWhoeverTakesItUpUnlessNamed() {
        given(OnTheWay.plain(draft().submitted(), received("31/TN")));
        way.when(takeUp(null)).thenEvents(new NominationTakenUp(ID, 1, "person:secretary"));
        way.when(takeUp("person:appraiser")).thenEvents(new NominationTakenUp(ID, 1, "person:appraiser"));
        way.when(takeUp("person:appraiser")).thenEvents();
    }

    @Test
    void nobodyAppraisesTheOwnDossier() {
        given(OnTheWay.plain(draft().submitted()));
        way.when(takeUp(PERSON)).thenRefused(RejectionCode.INVALID_VALUE, "field", "appraiserId", "value", PERSON);
    }

    @Test
    void aDraftIsNotTakenUp() {
        way.when(takeUp(null))
                .thenRefused(RejectionCode.NOMINATION_NOT_APPRAISABLE, "nomination", ID, "status", "DRAFT");
    }

    @Test
    void theOpinionFollowsReceiptAndTakingUp() {
        given(OnTheWay.plain(draft().submitted(), received("31/TN"), new NominationTakenUp(ID, 1, "person:appraiser")));
        way.when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW))
                .thenEvents(new NominationAppraised(ID, 1, "ELIGIBLE", sealed(NominationAppraised.NOTE, "")));
    }

    @Test
    void aReceivedDossierCanBeReturnedAndIsReceivedAnew() {
        given(OnTheWay.plain(draft().submitted(), received("31/TN")));
        way.when(new ReturnNomination(ID, List.of("Thiếu biên bản"), DUE, APPRAISER, NOW));
        way.when(new SubmitNomination(ID, NOMINATOR, NOW));
        way.when(receive("32/TN", APPRAISER)).thenEvents(received("32/TN"));
    }

    /** Case 10: the window ends at midnight in Viet Nam by the clock of this server. */
    @Test
    void afterTheWindowADossierIsRefused() {
        given(OnTheWay.published(draftForPublication()));
        Instant firstMomentTooLate = Instant.parse("2013-01-31T17:00:00Z");
        way.when(new SubmitNomination(ID, NOMINATOR, firstMomentTooLate))
                .thenRefused(
                        RejectionCode.OUTSIDE_WINDOW,
                        "award",
                        PUBLISHED,
                        "opens",
                        "2013-01-05",
                        "closes",
                        "2013-01-31",
                        "day",
                        "2013-02-01");
        assertThat(way.when(new SubmitNomination(ID, NOMINATOR, firstMomentTooLate.minusMillis(1)))
                        .refusal())
                .isNull();
    }

    @Test
    void beforeTheWindowNothingHelps() {
        given(OnTheWay.published(draftForPublication(), lateAccepted()));
        way.when(new SubmitNomination(ID, NOMINATOR, at(LocalDate.of(2013, 1, 4))))
                .thenRefused(
                        RejectionCode.OUTSIDE_WINDOW,
                        "award",
                        PUBLISHED,
                        "opens",
                        "2013-01-05",
                        "closes",
                        "2013-01-31",
                        "day",
                        "2013-01-04");
    }

    @Test
    void aLateDossierIsTakenWhenThatWasAccepted() {
        given(OnTheWay.published(draftForPublication()));
        way.when(acceptLate()).thenEvents(lateAccepted());
        way.when(acceptLate()).thenEvents();
        assertThat(way.when(new SubmitNomination(ID, NOMINATOR, at(LocalDate.of(2013, 2, 5))))
                        .refusal())
                .isNull();
    }

    @Test
    void whatWasHandedInIsNotAcceptedLate() {
        given(OnTheWay.published(draftForPublication().submitted()));
        way.when(acceptLate())
                .thenRefused(RejectionCode.NOMINATION_NOT_SUBMITTABLE, "nomination", ID, "status", "SUBMITTED");
    }

    @Test
    void aDossierThatDoesNotComeBackExpiresAndFreesAwardAndYear() {
        given(OnTheWay.plain(draft().submitted().returned(DUE)));
        way.when(expireOn(DUE)).thenRefused(RejectionCode.RETURN_NOT_OVERDUE, "nomination", ID, "dueOn", DUE);
        way.when(expireOn(DUE.plusDays(1)))
                .thenEvents(
                        new NominationExpired(ID, 1, DUE),
                        new ClaimReleased(RECORD, PERSON, ID, PLAIN, Dossier.YEAR, "EXPIRED", DUE.plusDays(1)));
        way.when(expireOn(DUE.plusDays(2))).thenEvents();
        way.when(new SubmitNomination(ID, NOMINATOR, at(DUE.plusDays(2))))
                .thenRefused(RejectionCode.NOMINATION_NOT_SUBMITTABLE, "nomination", ID, "status", "EXPIRED");
    }

    @Test
    void whatCameBackOrRestsDoesNotExpire() {
        given(OnTheWay.plain(draft().submitted().returned(DUE).submitted(2)));
        way.when(expireOn(DUE.plusDays(1))).thenEvents();
        given(OnTheWay.plain(draft().submitted().returned(DUE), suspended(DUE)));
        way.when(expireOn(DUE.plusDays(1))).thenEvents();
    }

    @Test
    void onlyTheServiceLetsExpire() {
        given(OnTheWay.plain(draft().submitted().returned(DUE)));
        way.when(new ExpireNomination(ID, APPRAISER, at(DUE.plusDays(1))))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "appraiser", "needed", "service");
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static ReceiveNomination receive(String number, Actor by) {
        return new ReceiveNomination(ID, number, by, NOW);
    }

    private static TakeUpNomination takeUp(@org.jspecify.annotations.Nullable String appraiser) {
        return new TakeUpNomination(ID, appraiser, SECRETARY, NOW);
    }

    private static AcceptLate acceptLate() {
        return new AcceptLate(ID, "Bão lũ", "14/CV", APPRAISER, NOW);
    }

    private static LateAccepted lateAccepted() {
        return new LateAccepted(ID, sealed(LateAccepted.REASON, "Bão lũ"), "14/CV");
    }

    private static ExpireNomination expireOn(LocalDate day) {
        return new ExpireNomination(ID, new Actor("service", Role.SERVICE, null), at(day));
    }
}
