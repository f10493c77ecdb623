package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.BALLOT;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.HEAD;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOMINATOR;
import static org.thidua.domain.nomination.OnTheWay.NOW;
import static org.thidua.domain.nomination.OnTheWay.PERSON;
import static org.thidua.domain.nomination.OnTheWay.PLAIN;
import static org.thidua.domain.nomination.OnTheWay.RECORD;
import static org.thidua.domain.nomination.OnTheWay.TODAY;
import static org.thidua.domain.nomination.OnTheWay.UPPER;
import static org.thidua.domain.nomination.OnTheWay.UPPER_APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.UPPER_HEAD;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.forwarded;
import static org.thidua.domain.nomination.OnTheWay.sealed;
import static org.thidua.domain.nomination.OnTheWay.simplified;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.ForwardNomination;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationForwarded;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.ReceiveNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;

/** From one level to the next: a new review, a new council, another head; award, claim and rule row stay. */
class ForwardingTest {

    private OnTheWay way = OnTheWay.plain(passed());

    @AfterEach
    void close() {
        way.close();
    }

    @Test
    void theHeadApprovesAndSendsItOn() {
        way.when(forward(UPPER, HEAD)).thenEvents(forwarded());
        way.when(forward(UPPER, HEAD)).thenEvents();
    }

    @Test
    void onlyTheHeadWhoWasAdvisedForwards() {
        way.when(forward(UPPER, UPPER_HEAD)).thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
        way.when(forward(UPPER, NOMINATOR))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "nominator", "needed", "head");
    }

    @Test
    void whatTheCouncilHasNotPassedIsNotForwarded() {
        given(OnTheWay.plain(draft().readyForCouncil().onAgenda().voted("FAILED")));
        way.when(forward(UPPER, HEAD))
                .thenRefused(RejectionCode.NOMINATION_NOT_FORWARDABLE, "nomination", ID, "status", "VOTED_FAILED");
    }

    @Test
    void thereIsNoLevelAboveTheFourth() {
        given(OnTheWay.plain(
                passed(),
                forwarded(),
                new NominationForwarded(ID, 2, 3, UPPER, "46/TTr", TODAY),
                new NominationForwarded(ID, 3, 4, AGENCY, "47/TTr", TODAY),
                appraisedAt(4),
                simplified()));
        way.when(forward(UPPER, HEAD)).thenRefused(RejectionCode.NO_HIGHER_LEVEL, "nomination", ID, "level", 4);
    }

    @Test
    void nobodyForwardsToAnUnknownAgencyOrToThemselves() {
        way.when(forward("agency:none", HEAD)).thenRefused(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:none");
        way.when(forward(AGENCY, HEAD))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "toAgencyId", "value", AGENCY);
    }

    /** The receipt at a ministry has the clock of a ministry only from the third level on. */
    @Test
    void theReceivingAgencyGoesOnAndNobodyElse() {
        given(OnTheWay.plain(passed(), forwarded()));
        way.when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW))
                .thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", UPPER);
        way.when(new ReceiveNomination(ID, "77/TN", UPPER_APPRAISER, NOW))
                .thenEvents(new NominationReceived(ID, 2, "77/TN", UPPER, NOW, LocalDate.of(2013, 1, 24)));
        way.when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", UPPER_APPRAISER, NOW))
                .thenEvents(appraisedAt(2));
    }

    @Test
    void theProposingAgencyDoesNotHandItInAgain() {
        given(OnTheWay.plain(passed(), forwarded()));
        way.when(new SubmitNomination(ID, NOMINATOR, NOW)).thenEvents();
    }

    @Test
    void theCouncilOfTheReceivingAgencyVotes() {
        var neighbours =
                new NeighboursInMemory().given(Nomination.class, ID, all(passed(), forwarded(), appraisedAt(2)));
        assertThat(neighbours.ask(
                        Nomination.class,
                        ID,
                        nomination -> refusalOf(() -> nomination.putToBallot(BALLOT, "council:c", AGENCY))))
                .contains(Rejection.of(RejectionCode.COUNCIL_OF_ANOTHER_AGENCY, "nomination", ID, "agency", UPPER));
    }

    @Test
    void theHeadAboveDecidesOnTheAdviceOfTheOwnCouncil() {
        given(OnTheWay.plain(
                passed(),
                forwarded(),
                appraisedAt(2),
                new NominationPutToBallot(ID, 2, "ballot:2", "council:2", UPPER),
                new NominationVoted(ID, 2, "ballot:2", "PASSED", 9, 0, 0, 9, 50, true, SmallCatalogue.rowOf(PLAIN))));
        way.when(decide(HEAD)).thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", UPPER);
        way.when(decide(UPPER_HEAD))
                .thenEvents(
                        new NominationAwarded(ID, 2, "15/QĐ", TODAY, PLAIN, PERSON),
                        new AwardEntered(RECORD, PERSON, ID, PLAIN, Dossier.YEAR, "15/QĐ", TODAY, "MERIT"));
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static Dossier passed() {
        return draft().readyForCouncil().onAgenda().voted("PASSED");
    }

    private static org.thidua.messages.nomination.NominationEvent[] all(
            Dossier past, org.thidua.messages.nomination.NominationEvent... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(past.events()), java.util.Arrays.stream(more))
                .toArray(org.thidua.messages.nomination.NominationEvent[]::new);
    }

    private static Rejection refusalOf(Runnable act) {
        try {
            act.run();
        } catch (Rejected refused) {
            return refused.rejection();
        }
        throw new AssertionError("was not refused");
    }

    private static NominationAppraised appraisedAt(int level) {
        return new NominationAppraised(ID, level, "ELIGIBLE", sealed(NominationAppraised.NOTE, ""));
    }

    private static ForwardNomination forward(String to, Actor by) {
        return new ForwardNomination(ID, to, "45/TTr", TODAY, by, NOW);
    }

    private static DecideNomination decide(Actor by) {
        return new DecideNomination(ID, true, "15/QĐ", TODAY, by, NOW);
    }
}
