package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.BALLOT;
import static org.thidua.domain.nomination.OnTheWay.ADMINISTRATOR;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.HEAD;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOMINATOR;
import static org.thidua.domain.nomination.OnTheWay.NOW;
import static org.thidua.domain.nomination.OnTheWay.PERSON;
import static org.thidua.domain.nomination.OnTheWay.PLAIN;
import static org.thidua.domain.nomination.OnTheWay.RECORD;
import static org.thidua.domain.nomination.OnTheWay.TODAY;
import static org.thidua.domain.nomination.OnTheWay.at;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.lifted;
import static org.thidua.domain.nomination.OnTheWay.onAgendaOf;
import static org.thidua.domain.nomination.OnTheWay.suspended;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.LiftSuspension;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.SuspendNomination;
import org.thidua.messages.nomination.SuspensionGround;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.nomination.SuspensionOutcome;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.RejectionCode;

/** Case 20: an open verification blocks submission, ballot and decision but not drafting. */
class SuspendingTest {

    private OnTheWay way = OnTheWay.plain(draft());

    @AfterEach
    void close() {
        way.close();
    }

    @Test
    void aSuspensionSaysWhyAndAgainChangesNothing() {
        way.when(suspend(ADMINISTRATOR)).thenEvents(suspended(TODAY));
        way.when(suspend(HEAD)).thenEvents();
    }

    @Test
    void anotherGroundWaitsForTheFirstToBeConcluded() {
        given(OnTheWay.plain(draft(), suspended(TODAY)));
        way.when(new SuspendNomination(ID, SuspensionGround.DISCIPLINE, "12/CV-TTr", APPRAISER, NOW))
                .thenRefused(RejectionCode.NOMINATION_SUSPENDED, "nomination", ID, "ground", "INSPECTION");
    }

    @Test
    void theProposingAgencyDoesNotSuspend() {
        way.when(suspend(NOMINATOR))
                .thenRefused(
                        RejectionCode.ROLE_MISSING,
                        "role",
                        "nominator",
                        "needed",
                        "appraiser, secretary, head, administrator");
    }

    @Test
    void whatIsDecidedIsNotSuspended() {
        given(OnTheWay.plain(
                draft().readyForCouncil().onAgenda().voted("PASSED").awarded()));
        way.when(suspend(HEAD))
                .thenRefused(RejectionCode.NOMINATION_NOT_SUSPENDABLE, "nomination", ID, "status", "DECIDED");
    }

    @Test
    void draftingGoesOnAndSubmissionWaits() {
        given(OnTheWay.plain(draft(), suspended(TODAY)));
        assertThat(way.when(new EditNomination(ID, CommendationBasis.THEMATIC, null, null, NOMINATOR, NOW))
                        .refusal())
                .isNull();
        rests(new SubmitNomination(ID, NOMINATOR, NOW));
    }

    @Test
    void theOpinionWaits() {
        given(OnTheWay.plain(draft().submitted(), suspended(TODAY)));
        rests(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW));
    }

    @Test
    void aCountComesInMeanwhileButTheDecisionWaits() {
        given(OnTheWay.plain(draft().readyForCouncil(), onAgendaOf(AGENCY), suspended(TODAY)));
        way.when(vote()).thenEvents(Dossier.votedEvent(ID, "PASSED", PLAIN));
        rests(decide());
        way.when(lift(SuspensionOutcome.CLEARED)).thenEvents(lifted("CLEARED"));
        assertThat(way.when(decide()).refusal()).isNull();
    }

    @Test
    void aConclusionThatClearsLetsItGoOnWhereItWas() {
        given(OnTheWay.plain(draft().submitted(), suspended(TODAY)));
        way.when(lift(SuspensionOutcome.CLEARED)).thenEvents(lifted("CLEARED"));
        way.when(lift(SuspensionOutcome.CLEARED)).thenEvents();
        assertThat(way.when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW))
                        .refusal())
                .isNull();
    }

    @Test
    void aConclusionThatConfirmsClosesItAndFreesAwardAndYear() {
        given(OnTheWay.plain(draft().readyForCouncil(), onAgendaOf(AGENCY), suspended(TODAY)));
        way.when(lift(SuspensionOutcome.CONFIRMED))
                .thenEvents(
                        lifted("CONFIRMED"),
                        new ClaimReleased(RECORD, PERSON, ID, PLAIN, Dossier.YEAR, "CLOSED", TODAY));
        way.when(suspend(HEAD))
                .thenRefused(
                        RejectionCode.NOMINATION_NOT_SUSPENDABLE, "nomination", ID, "status", "CLOSED_NOT_AWARDED");
        // The ballot closes later; its count must find a nomination that takes it without an error.
        way.when(vote()).thenEvents();
    }

    @Test
    void aReturnedDossierGetsTheDaysOfTheSuspensionBack() {
        LocalDate due = TODAY.plusDays(3);
        given(OnTheWay.plain(draft().submitted().returned(due), suspended(TODAY.minusDays(20))));
        way.when(lift(SuspensionOutcome.CLEARED))
                .thenEvents(new SuspensionLifted(ID, 1, "08/KL", "CLEARED", due.plusDays(20)));
        assertThat(way.when(new SubmitNomination(ID, NOMINATOR, at(due.plusDays(20))))
                        .refusal())
                .isNull();
    }

    @Test
    void onlyASuspensionIsLifted() {
        way.when(lift(SuspensionOutcome.CLEARED))
                .thenRefused(RejectionCode.NOT_SUSPENDED, "nomination", ID, "status", "DRAFT");
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private void rests(Command command) {
        way.when(command).thenRefused(RejectionCode.NOMINATION_SUSPENDED, "nomination", ID, "ground", "INSPECTION");
    }

    private static SuspendNomination suspend(Actor by) {
        return new SuspendNomination(ID, SuspensionGround.INSPECTION, "12/CV-TTr", by, NOW);
    }

    private static LiftSuspension lift(SuspensionOutcome outcome) {
        return new LiftSuspension(ID, "08/KL", outcome, APPRAISER, NOW);
    }

    private static DecideNomination decide() {
        return new DecideNomination(ID, true, "15/QĐ", TODAY, HEAD, NOW);
    }

    private static RecordVote vote() {
        String row = org.thidua.domain.award.SmallCatalogue.rowOf(PLAIN);
        return new RecordVote(ID, BALLOT, VoteOutcome.PASSED, 8, 1, 0, 9, 80, false, row, Actor.SERVICE, NOW);
    }
}
