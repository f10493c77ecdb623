package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOW;
import static org.thidua.domain.nomination.OnTheWay.PUBLISHED;
import static org.thidua.domain.nomination.OnTheWay.SECRETARY;
import static org.thidua.domain.nomination.OnTheWay.TODAY;
import static org.thidua.domain.nomination.OnTheWay.at;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.draftForPublication;
import static org.thidua.domain.nomination.OnTheWay.publicComment;
import static org.thidua.domain.nomination.OnTheWay.sealed;
import static org.thidua.domain.nomination.OnTheWay.simplified;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.ballot.Ballot;
import org.thidua.domain.council.Council;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.OpenPublicComment;
import org.thidua.messages.nomination.PublicCommentReceived;
import org.thidua.messages.nomination.RecordPublicComment;
import org.thidua.messages.shared.RejectionCode;

/** The public comments before the council meets: at least ten working days where the award asks for it. */
class PublishingTest {

    private static final LocalDate FRIDAY_IN_TWO_WEEKS = LocalDate.of(2013, 1, 23);
    private OnTheWay way = OnTheWay.published(draftForPublication().submitted());

    @AfterEach
    void close() {
        way.close();
    }

    /** Case 70: first and last day count, weekends do not. */
    @Test
    void tenWorkingDaysAreEnoughAndNineAreNot() {
        way.when(publish(FRIDAY_IN_TWO_WEEKS.minusDays(1)))
                .thenRefused(RejectionCode.PUBLIC_COMMENT_TOO_SHORT, "award", PUBLISHED, "days", 9, "needed", 10);
        way.when(publish(FRIDAY_IN_TWO_WEEKS)).thenEvents(publicComment(TODAY, FRIDAY_IN_TWO_WEEKS));
        way.when(publish(FRIDAY_IN_TWO_WEEKS)).thenEvents();
    }

    @Test
    void anAwardThatAsksForNoneMayBePublishedForADay() {
        given(OnTheWay.plain(draft().submitted()));
        way.when(publish(TODAY)).thenEvents(publicComment(TODAY, TODAY));
    }

    @Test
    void noPublicationBeginsYesterday() {
        way.when(new OpenPublicComment(ID, "Cổng thông tin", TODAY.minusDays(1), FRIDAY_IN_TWO_WEEKS, APPRAISER, NOW))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "from", "value", TODAY.minusDays(1));
    }

    @Test
    void aDraftIsNotPublished() {
        given(OnTheWay.published(draftForPublication()));
        way.when(publish(FRIDAY_IN_TWO_WEEKS))
                .thenRefused(RejectionCode.NOMINATION_NOT_APPRAISABLE, "nomination", ID, "status", "DRAFT");
    }

    /** Case 69. */
    @Test
    void secretMeritIsNeverPublished() {
        given(OnTheWay.published(draftForPublication(), ofBasis("SECRET")));
        way.when(new org.thidua.messages.nomination.SubmitNomination(ID, OnTheWay.NOMINATOR, NOW));
        way.when(publish(FRIDAY_IN_TWO_WEEKS)).thenRefused(RejectionCode.SECRET_MERIT, "nomination", ID);
    }

    @Test
    void theOpinionWaitsUntilTheDayAfterTheLastOne() {
        given(OnTheWay.published(draftForPublication().submitted(), publicComment(TODAY.minusDays(20), TODAY)));
        var opinion = new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, NOW);
        way.when(opinion).thenRefused(RejectionCode.PUBLIC_COMMENT_RUNNING, "nomination", ID, "to", TODAY);
        assertThat(way.when(new AppraiseNomination(ID, AppraisalOpinion.ELIGIBLE, "", APPRAISER, at(TODAY.plusDays(1))))
                        .refusal())
                .isNull();
    }

    @Test
    void aSignedCommentIsKeptOnceAndSealedForTheNominee() {
        given(OnTheWay.published(draftForPublication().submitted(), publicComment(TODAY.minusDays(20), TODAY)));
        way.when(comment("Bà C", "Ý kiến 1")).thenEvents(received(1, "Bà C", "Ý kiến 1"));
        way.when(comment("Ông D", "Ý kiến 2")).thenEvents(received(2, "Ông D", "Ý kiến 2"));
        way.when(comment("Bà C", "Ý kiến 1")).thenEvents();
    }

    @Test
    void whoDoesNotSignHasNotCommented() {
        given(OnTheWay.published(draftForPublication().submitted(), publicComment(TODAY.minusDays(20), TODAY)));
        way.when(comment(" ", "Ý kiến")).thenRefused(RejectionCode.INVALID_VALUE, "field", "name", "value", "");
    }

    @Test
    void afterTheWindowNoCommentIsReceived() {
        given(OnTheWay.published(
                draftForPublication().submitted(), publicComment(TODAY.minusDays(20), TODAY.minusDays(1))));
        way.when(comment("Bà C", "Ý kiến"))
                .thenRefused(RejectionCode.PUBLIC_COMMENT_NOT_OPEN, "nomination", ID, "status", "IN_PUBLIC_COMMENT");
    }

    @Test
    void withoutPublicCommentTheCouncilDoesNotMeet() {
        given(OnTheWay.published(draftForPublication().readyForCouncil()));
        openBallot()
                .thenRefused(RejectionCode.PUBLIC_COMMENT_MISSING, "nomination", ID, "award", PUBLISHED, "needed", 10);
    }

    @Test
    void afterPublicCommentTheCouncilMeets() {
        given(OnTheWay.published(
                draftForPublication().submitted(),
                publicComment(TODAY.minusDays(20), TODAY.minusDays(1)),
                appraised()));
        assertThat(openBallot().refusal()).isNull();
    }

    /** The simplified procedure skips it; the default is known and not confirmed. */
    @Test
    void theSimplifiedProcedureNeedsNone() {
        given(OnTheWay.published(draftForPublication().readyForCouncil(), simplified()));
        assertThat(openBallot().refusal()).isNull();
    }

    private org.thidua.domain.shared.RealStore openBallot() {
        String council = "council:c";
        way.store()
                .given(
                        Council.class,
                        council,
                        new CouncilEstablished(
                                council, "c", "Hội đồng", Dossier.AGENCY, 9, "01/QĐ", TODAY.minusDays(30)),
                        new SeatGiven(council, "person:secretary", "SECRETARY", false, TODAY.minusDays(30)),
                        new SeatGiven(council, "person:chair", "CHAIR", true, TODAY.minusDays(30)))
                .given(
                        Ballot.class,
                        "ballot:b",
                        new BallotDrafted("ballot:b", council, "ROLL_CALL", List.of(ID), null));
        return way.when(new OpenBallot("ballot:b", SECRETARY, NOW));
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static org.thidua.messages.nomination.NominationAppraised appraised() {
        return new org.thidua.messages.nomination.NominationAppraised(
                ID, 1, "ELIGIBLE", sealed(org.thidua.messages.nomination.NominationAppraised.NOTE, ""));
    }

    private static NominationEdited ofBasis(String basis) {
        return new NominationEdited(ID, basis, true, null, null);
    }

    private static OpenPublicComment publish(LocalDate to) {
        return new OpenPublicComment(ID, "Cổng thông tin", TODAY, to, APPRAISER, NOW);
    }

    private static RecordPublicComment comment(String name, String text) {
        return new RecordPublicComment(ID, name, "0900", "Hà Nội", text, SECRETARY, NOW);
    }

    private static PublicCommentReceived received(int number, String name, String text) {
        return new PublicCommentReceived(
                ID,
                1,
                number,
                sealed(PublicCommentReceived.NAME, name),
                sealed(PublicCommentReceived.PHONE, "0900"),
                sealed(PublicCommentReceived.ADDRESS, "Hà Nội"),
                sealed(PublicCommentReceived.TEXT, text));
    }
}
