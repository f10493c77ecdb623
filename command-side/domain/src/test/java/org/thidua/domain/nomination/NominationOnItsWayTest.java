package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.BALLOT;
import static org.thidua.domain.nomination.Dossier.DECIDED_ON;
import static org.thidua.domain.nomination.Dossier.DUE;
import static org.thidua.domain.nomination.Dossier.SUBMITTED_AT;
import static org.thidua.domain.nomination.Dossier.YEAR;
import static org.thidua.domain.shared.SealsInMemory.sealed;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Person;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.PersonErased;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Submission, vote, decision and withdrawal, with the claim they take on the record of the nominee. */
class NominationOnItsWayTest {

    private static final String ID = "nomination:n";
    private static final String OTHER = "nomination:other";
    private static final String PERSON = "person:p";
    private static final String RECORD = "record:person:p";
    private static final String AWARD = SmallCatalogue.MAJORITY;
    private static final String ROW = SmallCatalogue.rowOf(AWARD);
    private static final Instant NOW = Instant.parse("2013-03-21T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2013, 3, 21);
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, AGENCY);
    private static final Actor STRANGER = new Actor("person:stranger", Role.NOMINATOR, "agency:other");
    private static final Actor HEAD = new Actor("person:head", Role.HEAD, AGENCY);
    private static final AwardClaimed CLAIMED = new AwardClaimed(RECORD, PERSON, ID, AWARD, YEAR);

    private final RealStore store = new RealStore(SmallCatalogue.CATALOGUE);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSubmissionFixesTheRuleRowAndClaimsAwardAndYear() {
        given(draft())
                .when(submitAt(SUBMITTED_AT))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", ROW, LocalDate.of(2012, 12, 20)),
                        new NominationSubmitted(ID, 1, 1, "rs-2003", ROW, SUBMITTED_AT),
                        CLAIMED)
                .thenAnswered(new Accepted(ID, 2));
    }

    @Test
    void submittingTwiceChangesNothing() {
        given(draft()).when(submitAt(SUBMITTED_AT)).when(submitAt(NOW)).thenEvents();
    }

    /** Cases 1 and 2: the row of the first intake stays when the law has changed before the dossier comes back. */
    @Test
    void aResubmissionKeepsTheRuleRowOfTheFirstIntake() {
        Instant underTheNextLaw = Instant.parse("2024-06-01T00:00:00Z");
        given(draft().submitted().returned(LocalDate.of(2024, 6, 1)))
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(submitAt(underTheNextLaw))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", ROW, LocalDate.of(2024, 6, 1)),
                        new NominationSubmitted(ID, 1, 2, "rs-2003", ROW, underTheNextLaw));
    }

    /** The due day is counted in Viet Nam: it ends at 17:00 UTC. */
    @Test
    void aDossierThatComesBackAfterItsDueDayIsRefused() {
        Instant endOfTheDueDay = Instant.parse("2013-02-08T17:00:00Z");
        given(draft().submitted().returned())
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(submitAt(endOfTheDueDay))
                .thenRefused(RejectionCode.DUE_DATE_PASSED, "nomination", ID, "dueOn", DUE);
        store.when(submitAt(endOfTheDueDay.minusMillis(1)));
        assertThat(store.refusal()).isNull();
    }

    @Test
    void whatCameBackTooLateIsWithdrawnAndProposedAnew() {
        given(draft().submitted().returned()).given(NomineeRecord.class, RECORD, CLAIMED);
        given(OTHER, Dossier.drafted(OTHER, AWARD, PERSON))
                .when(withdraw("Quá hạn bổ sung"))
                .when(new SubmitNomination(OTHER, NOMINATOR, NOW));
        assertThat(store.refusal()).isNull();
    }

    /** Case 2: the day of intake selects the rule set, not the achievement year. */
    @Test
    void theDayOfIntakeSelectsTheRuleSet() {
        Instant lateIntake = Instant.parse("2024-06-01T00:00:00Z");
        given(draft())
                .when(submitAt(lateIntake))
                .thenEvents(
                        Dossier.evaluation(
                                ID,
                                PERSON,
                                1,
                                "rs-2024",
                                "rs-2024/advanced-worker@2024-01-01",
                                LocalDate.of(2024, 6, 1)),
                        new NominationSubmitted(ID, 1, 1, "rs-2024", "rs-2024/advanced-worker@2024-01-01", lateIntake),
                        CLAIMED);
    }

    @Test
    void theDayIsThatOfVietNam() {
        Instant newYearInHaNoi = Instant.parse("2023-12-31T17:00:00Z");
        given(draft())
                .when(submitAt(newYearInHaNoi.minusMillis(1)))
                .thenRefused(RejectionCode.NO_RULE_IN_FORCE, "award", AWARD, "day", "2023-12-31")
                .when(submitAt(newYearInHaNoi));
        assertThat(store.refusal()).isNull();
    }

    @Test
    void anAwardWithoutARuleOnThatDayIsRefused() {
        given(draft())
                .when(submitAt(Instant.parse("2014-06-01T00:00:00Z")))
                .thenRefused(RejectionCode.NO_RULE_IN_FORCE, "award", AWARD, "day", "2014-06-01");
    }

    /** Some rule set gives the award to collectives, so the draft was possible; the one in force does not. */
    @Test
    void anAwardThatTheRowInForceDoesNotGiveToThisTypeOfNomineeIsRefused() {
        given(Dossier.drafted(ID, AWARD, "collective:t", "COLLECTIVE", "Thành tích"))
                .when(submitAt(SUBMITTED_AT))
                .thenRefused(RejectionCode.AWARD_NOT_FOR_NOMINEE, "award", AWARD, "nomineeType", "COLLECTIVE");
    }

    @Test
    void aDossierWithoutAchievementsIsIncomplete() {
        given(Dossier.drafted(ID, AWARD, PERSON, "INDIVIDUAL", "  "))
                .when(submitAt(SUBMITTED_AT))
                .thenRefused(RejectionCode.DOSSIER_INCOMPLETE, "missing", "achievements");
    }

    @Test
    void nobodySubmitsForAnotherAgency() {
        given(draft())
                .when(new SubmitNomination(ID, STRANGER, NOW))
                .thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
    }

    @Test
    void aNominationBeforeTheCouncilIsNotSubmitted() {
        given(draft().readyForCouncil())
                .when(submitAt(NOW))
                .thenRefused(RejectionCode.NOMINATION_NOT_SUBMITTABLE, "nomination", ID, "status", "READY_FOR_COUNCIL");
    }

    @Test
    void aSecondLiveNominationForTheSameAwardAndYearIsRefused() {
        given(draft())
                .given(NomineeRecord.class, RECORD, new AwardClaimed(RECORD, PERSON, OTHER, AWARD, YEAR))
                .when(submitAt(SUBMITTED_AT))
                .thenRefused(
                        RejectionCode.LIVE_NOMINATION_EXISTS,
                        "nominee",
                        PERSON,
                        "award",
                        AWARD,
                        "year",
                        YEAR,
                        "nomination",
                        OTHER);
    }

    @Test
    void anAwardThatIsHeldForThatYearIsNotGivenAgain() {
        given(draft())
                .given(
                        NomineeRecord.class,
                        RECORD,
                        new AwardClaimed(RECORD, PERSON, OTHER, AWARD, YEAR),
                        new AwardEntered(RECORD, PERSON, OTHER, AWARD, YEAR, "1/QĐ", DECIDED_ON, "MERIT"))
                .when(submitAt(SUBMITTED_AT))
                .thenRefused(
                        RejectionCode.AWARD_ALREADY_HELD,
                        "nominee",
                        PERSON,
                        "award",
                        AWARD,
                        "year",
                        YEAR,
                        "nomination",
                        OTHER);
    }

    @Test
    void anotherYearOrAnotherAwardIsAnotherClaim() {
        given(draft())
                .given(
                        NomineeRecord.class,
                        RECORD,
                        new AwardClaimed(RECORD, PERSON, OTHER, AWARD, YEAR - 1),
                        new AwardClaimed(RECORD, PERSON, OTHER, SmallCatalogue.EIGHTY, YEAR))
                .when(submitAt(SUBMITTED_AT));
        assertThat(store.refusal()).isNull();
    }

    @Test
    void aPassKeepsTheClaim() {
        given(draft().readyForCouncil().onAgenda())
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(vote(BALLOT, VoteOutcome.PASSED, Actor.SERVICE))
                .thenEvents(voted("PASSED"));
    }

    @Test
    void aFailedVoteReleasesTheClaim() {
        given(draft().readyForCouncil().onAgenda())
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(vote(BALLOT, VoteOutcome.FAILED, Actor.SERVICE))
                .thenEvents(voted("FAILED"), new ClaimReleased(RECORD, PERSON, ID, AWARD, YEAR, "VOTE_FAILED", TODAY));
    }

    @Test
    void theSameOutcomeAgainChangesNothing() {
        given(draft().readyForCouncil().onAgenda().voted("FAILED"))
                .when(vote(BALLOT, VoteOutcome.FAILED, Actor.SERVICE))
                .thenEvents();
    }

    @Test
    void theSameOutcomeAfterTheDecisionChangesNothing() {
        given(draft().readyForCouncil().onAgenda().voted("PASSED").awarded())
                .when(vote(BALLOT, VoteOutcome.PASSED, Actor.SERVICE))
                .thenEvents();
    }

    @Test
    void anotherOutcomeOfTheSameBallotIsRefused() {
        given(draft().readyForCouncil().onAgenda().voted("FAILED"))
                .when(vote(BALLOT, VoteOutcome.PASSED, Actor.SERVICE))
                .thenRefused(RejectionCode.ALREADY_VOTED, "nomination", ID, "ballot", BALLOT);
    }

    @Test
    void anOutcomeOfAnotherBallotIsRefused() {
        given(draft().readyForCouncil().onAgenda())
                .when(vote("ballot:x", VoteOutcome.PASSED, Actor.SERVICE))
                .thenRefused(RejectionCode.NOT_ON_BALLOT, "nomination", ID, "ballot", "ballot:x");
    }

    @Test
    void nobodyButTheServiceRecordsAVote() {
        given(draft().readyForCouncil().onAgenda())
                .when(vote(BALLOT, VoteOutcome.PASSED, HEAD))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "head", "needed", "service");
    }

    @Test
    void theHeadConfersAnAwardThatTheCouncilProposes() {
        given(draft().readyForCouncil().onAgenda().voted("PASSED"))
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(decide(true, "15/QĐ"))
                .thenEvents(
                        new NominationAwarded(ID, 1, "15/QĐ", DECIDED_ON, AWARD, PERSON),
                        new AwardEntered(RECORD, PERSON, ID, AWARD, YEAR, "15/QĐ", DECIDED_ON, "MERIT"));
    }

    /** Case 47: the council's pass does not bind the head. */
    @Test
    void theHeadMayRefuseWhatTheCouncilProposes() {
        given(draft().readyForCouncil().onAgenda().voted("PASSED"))
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(decide(false, "16/TB"))
                .thenEvents(
                        new NominationRefused(ID, 1, "16/TB", DECIDED_ON),
                        new ClaimReleased(RECORD, PERSON, ID, AWARD, YEAR, "REFUSED", DECIDED_ON));
    }

    /** Case 47, and the claim that the failed vote has released may be another nomination's by now. */
    @Test
    void aRefusalAfterAFailedVoteLeavesTheClaimOfAnotherNomination() {
        given(draft().readyForCouncil().onAgenda().voted("FAILED"))
                .given(NomineeRecord.class, RECORD, new AwardClaimed(RECORD, PERSON, OTHER, AWARD, YEAR))
                .when(decide(false, "16/TB"))
                .thenEvents(new NominationRefused(ID, 1, "16/TB", DECIDED_ON));
    }

    @Test
    void noAwardWithoutAVote() {
        given(draft().readyForCouncil().onAgenda())
                .when(decide(true, "15/QĐ"))
                .thenRefused(RejectionCode.VOTE_MISSING, "nomination", ID, "status", "ON_AGENDA");
    }

    @Test
    void noRefusalBeforeTheVoteEither() {
        given(draft().readyForCouncil())
                .when(decide(false, "16/TB"))
                .thenRefused(RejectionCode.VOTE_MISSING, "nomination", ID, "status", "READY_FOR_COUNCIL");
    }

    @Test
    void noAwardAfterAFailedVote() {
        given(draft().readyForCouncil().onAgenda().voted("FAILED"))
                .when(decide(true, "15/QĐ"))
                .thenRefused(
                        RejectionCode.VOTE_NOT_PASSED,
                        "nomination",
                        ID,
                        "agree",
                        8,
                        "denominator",
                        9,
                        "percent",
                        80,
                        "strict",
                        false);
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        given(draft().readyForCouncil().onAgenda().voted("PASSED").awarded())
                .when(decide(true, "15/QĐ"))
                .thenEvents();
        given(
                        OTHER,
                        Dossier.drafted(OTHER, AWARD, PERSON)
                                .readyForCouncil()
                                .onAgenda()
                                .voted("PASSED")
                                .refused())
                .when(new DecideNomination(OTHER, false, "16/TB", DECIDED_ON, HEAD, NOW))
                .thenEvents();
    }

    @Test
    void aContradictingDecisionIsRefused() {
        given(draft().readyForCouncil().onAgenda().voted("PASSED").awarded())
                .when(decide(false, "16/TB"))
                .thenRefused(
                        RejectionCode.ALREADY_DECIDED,
                        "nomination",
                        ID,
                        "status",
                        "DECIDED",
                        "number",
                        "15/QĐ",
                        "decidedOn",
                        DECIDED_ON);
    }

    @Test
    void aDecisionHasANumber() {
        given(draft().readyForCouncil().onAgenda().voted("PASSED"))
                .when(decide(true, " "))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "number", "value", " ");
    }

    @Test
    void aDecisionIsNotOfTomorrow() {
        LocalDate tomorrow = LocalDate.of(2013, 3, 22);
        given(draft().readyForCouncil().onAgenda().voted("PASSED"))
                .when(new DecideNomination(ID, true, "15/QĐ", tomorrow, HEAD, NOW))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "decidedOn", "value", "2013-03-22");
    }

    @Test
    void onlyTheHeadDecides() {
        var chair = new Actor("person:chair", Role.CHAIR, null);
        given(draft().readyForCouncil().onAgenda().voted("PASSED"))
                .when(new DecideNomination(ID, true, "15/QĐ", DECIDED_ON, chair, NOW))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "chair", "needed", "head");
    }

    /** The council advises one head: of the agency at which it is established. */
    @Test
    void theHeadOfAnotherAgencyDoesNotDecide() {
        var stranger = new Actor("person:head", Role.HEAD, "agency:other");
        given(draft().readyForCouncil().onAgenda().voted("PASSED"))
                .when(new DecideNomination(ID, true, "15/QĐ", DECIDED_ON, stranger, NOW))
                .thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
    }

    @Test
    void aDraftIsWithdrawnWithoutTouchingTheRecord() {
        given(draft()).when(withdraw("Chuyển công tác")).thenEvents(withdrawn());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "RETURNED", "READY_FOR_COUNCIL"})
    void aSubmittedNominationGivesItsClaimBack(NominationStatus status) {
        Dossier dossier =
                switch (status) {
                    case RETURNED -> draft().submitted().returned();
                    case READY_FOR_COUNCIL -> draft().readyForCouncil();
                    default -> draft().submitted();
                };
        given(dossier)
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(withdraw("Chuyển công tác"))
                .thenEvents(withdrawn(), new ClaimReleased(RECORD, PERSON, ID, AWARD, YEAR, "WITHDRAWN", TODAY));
    }

    @Test
    void theSameWithdrawalAgainChangesNothing() {
        given(draft().submitted().withdrawn()).when(withdraw("Chuyển công tác")).thenEvents();
    }

    @Test
    void anotherWithdrawalInOtherWordsIsRefused() {
        given(draft().submitted().withdrawn())
                .when(withdraw("Lý do khác"))
                .thenRefused(RejectionCode.NOMINATION_NOT_WITHDRAWABLE, "nomination", ID, "status", "WITHDRAWN");
    }

    /** A draft claims nothing, so it does not hold an erasure; but it never becomes more than a draft. */
    @Test
    void aDraftIsNotSubmittedOnceTheErasureOfItsNomineeHasBegun() {
        given(draft())
                .given(NomineeRecord.class, RECORD, new RecordClosed(RECORD, PERSON, "erasure:person:p"))
                .when(submitAt(SUBMITTED_AT))
                .thenRefused(RejectionCode.PERSON_ERASED, "person", PERSON);
    }

    @Test
    void nothingMoreIsWrittenAboutAnErasedNominee() {
        given(draft())
                .keysDestroyed(PERSON)
                .when(new EditNomination(ID, null, "Thành tích mới", null, NOMINATOR, NOW))
                .thenRefused(RejectionCode.PERSON_ERASED, "person", PERSON);
    }

    @Test
    void aDraftAboutAnErasedNomineeIsWithdrawnWithoutAReason() {
        given(draft())
                .given(Person.class, PERSON, new PersonErased(PERSON, "erasure:" + PERSON))
                .keysDestroyed(PERSON)
                .when(withdraw("Đã xóa dữ liệu"))
                .thenEvents(new NominationWithdrawn(ID, null))
                .when(withdraw("Đã xóa dữ liệu"))
                .thenEvents();
    }

    @Test
    void aNominationOnABallotIsNotWithdrawn() {
        given(draft().readyForCouncil().onAgenda())
                .when(withdraw("Chuyển công tác"))
                .thenRefused(RejectionCode.NOMINATION_NOT_WITHDRAWABLE, "nomination", ID, "status", "ON_AGENDA");
    }

    @Test
    void aWithdrawalHasAReason() {
        given(draft()).when(withdraw(" ")).thenRefused(RejectionCode.INVALID_VALUE, "field", "reason", "value", " ");
    }

    @Test
    void nobodyWithdrawsTheNominationOfAnotherAgency() {
        given(draft())
                .when(new WithdrawNomination(ID, "x", STRANGER, NOW))
                .thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
    }

    @Test
    void theAwardIsFreeAgainAfterAWithdrawal() {
        given(draft());
        given(OTHER, Dossier.drafted(OTHER, AWARD, PERSON))
                .when(submitAt(SUBMITTED_AT))
                .when(withdraw("Chuyển công tác"))
                .when(new SubmitNomination(OTHER, NOMINATOR, NOW))
                .thenEvents(
                        Dossier.evaluation(OTHER, PERSON, 1, "rs-2003", ROW, VietNam.dayOf(NOW)),
                        new NominationSubmitted(OTHER, 1, 1, "rs-2003", ROW, NOW),
                        new AwardClaimed(RECORD, PERSON, OTHER, AWARD, YEAR));
    }

    /** A store finds events by id only, so the aggregate itself refuses to be built from another one's events. */
    @ParameterizedTest
    @ValueSource(strings = {"agency:a", "nomination:nowhere"})
    void anIdOfAnotherTypeIsTheIdOfNothing(String id) {
        store.given(Agency.class, "agency:a", new AgencyRegistered("agency:a", "a", "Cơ quan 01"));
        assertThatThrownBy(() -> store.when(new SubmitNomination(id, NOMINATOR, NOW)))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    private static Dossier draft() {
        return Dossier.drafted(ID, AWARD, PERSON);
    }

    /** Rule 19: once the council has begun to vote, its chair lets the nomination go. */
    @Test
    void theChairLetsANominationBeTakenBackAfterTheBallotHasOpened() {
        var chair = new Actor("person:chair", Role.CHAIR, AGENCY);
        given(draft().readyForCouncil().onAgenda())
                .given(NomineeRecord.class, RECORD, CLAIMED)
                .when(new WithdrawNomination(ID, "Chuyển công tác", chair, NOW))
                .thenEvents(withdrawn(), new ClaimReleased(RECORD, PERSON, ID, AWARD, YEAR, "WITHDRAWN", TODAY))
                .when(vote(BALLOT, VoteOutcome.PASSED, Actor.SERVICE))
                .thenEvents();
    }

    @Test
    void theChairDoesNotTakeBackWhatIsStillTheAgencys() {
        given(draft().readyForCouncil())
                .when(new WithdrawNomination(ID, "Lý do", new Actor("person:chair", Role.CHAIR, AGENCY), NOW))
                .thenRefused(
                        RejectionCode.NOMINATION_NOT_WITHDRAWABLE, "nomination", ID, "status", "READY_FOR_COUNCIL");
    }

    private RealStore given(Dossier dossier) {
        return given(ID, dossier);
    }

    private RealStore given(String id, Dossier dossier) {
        NominationEvent[] events = dossier.events();
        return store.given(Nomination.class, id, events);
    }

    private static SubmitNomination submitAt(Instant at) {
        return new SubmitNomination(ID, NOMINATOR, at);
    }

    private static RecordVote vote(String ballot, VoteOutcome outcome, Actor by) {
        return new RecordVote(ID, ballot, outcome, 8, 1, 0, 9, 80, false, ROW, by, NOW);
    }

    private static NominationVoted voted(String outcome) {
        return Dossier.votedEvent(ID, outcome, AWARD);
    }

    private static DecideNomination decide(boolean award, String number) {
        return new DecideNomination(ID, award, number, DECIDED_ON, HEAD, NOW);
    }

    private static NominationWithdrawn withdrawn() {
        return new NominationWithdrawn(ID, sealed(NominationWithdrawn.REASON, ID, PERSON, "Chuyển công tác"));
    }

    private static WithdrawNomination withdraw(String reason) {
        return new WithdrawNomination(ID, reason, NOMINATOR, NOW);
    }
}
