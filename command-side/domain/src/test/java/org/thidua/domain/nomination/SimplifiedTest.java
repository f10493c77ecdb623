package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.OnTheWay.HEAD;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOMINATOR;
import static org.thidua.domain.nomination.OnTheWay.NOW;
import static org.thidua.domain.nomination.OnTheWay.PERSON;
import static org.thidua.domain.nomination.OnTheWay.PLAIN;
import static org.thidua.domain.nomination.OnTheWay.RECORD;
import static org.thidua.domain.nomination.OnTheWay.TODAY;
import static org.thidua.domain.nomination.OnTheWay.UPPER_HEAD;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.simplified;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.PosthumousDeclared;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;

/** The simplified procedure (Law 06/2022/QH15, article 85): the head decides without a vote. */
class SimplifiedTest {

    private static final String OTHER = "nomination:other";
    private OnTheWay way = OnTheWay.plain(draft());

    @AfterEach
    void close() {
        way.close();
    }

    /** Case 22: a posthumous award is told from the draft on. */
    @Test
    void aDraftSaysItsProcedureAndWhetherItIsPosthumous() {
        way.store().given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY));
        way.when(draftOf(CommendationBasis.EXTRAORDINARY, ProcedureType.SIMPLIFIED))
                .thenEvents(
                        new NominationDrafted(
                                OTHER,
                                PLAIN,
                                Dossier.YEAR,
                                "INDIVIDUAL",
                                PERSON,
                                AGENCY,
                                "EXTRAORDINARY",
                                org.thidua.domain.shared.SealsInMemory.sealed(
                                        NominationDrafted.ACHIEVEMENTS, OTHER, PERSON, "Cứu người"),
                                org.thidua.domain.shared.SealsInMemory.sealed(
                                        NominationDrafted.INITIATIVES, OTHER, PERSON, List.of())),
                        new org.thidua.messages.nomination.ProcedureChosen(OTHER, "SIMPLIFIED"),
                        new PosthumousDeclared(OTHER));
        way.when(draftOf(CommendationBasis.EXTRAORDINARY, ProcedureType.SIMPLIFIED))
                .thenEvents();
        way.when(draftOf(CommendationBasis.EXTRAORDINARY, ProcedureType.NORMAL))
                .thenRefused(RejectionCode.ALREADY_EXISTS, "id", OTHER);
    }

    @ParameterizedTest
    @EnumSource(names = {"MERIT", "THEMATIC"})
    void isNotForEveryBasis(CommendationBasis basis) {
        way.when(draftOf(basis, ProcedureType.SIMPLIFIED))
                .thenRefused(RejectionCode.PROCEDURE_NOT_ALLOWED, "procedure", "SIMPLIFIED", "basis", basis);
    }

    @Test
    void aBasisThatWasEditedAwayIsFoundWhenItIsHandedIn() {
        given(OnTheWay.plain(draft(), simplified(), new NominationEdited(ID, "THEMATIC", true, null, null)));
        way.when(new SubmitNomination(ID, NOMINATOR, NOW))
                .thenRefused(RejectionCode.PROCEDURE_NOT_ALLOWED, "procedure", "SIMPLIFIED", "basis", "THEMATIC");
    }

    /** Nobody received it in writing: then the head of the proposing agency decides. */
    @Test
    void theHeadDecidesAfterTheAppraisalWithoutAVote() {
        given(OnTheWay.plain(draft().readyForCouncil(), simplified()));
        way.when(decide(UPPER_HEAD)).thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
        way.when(decide(HEAD))
                .thenEvents(
                        new NominationAwarded(ID, 1, "15/QĐ", TODAY, PLAIN, PERSON),
                        new AwardEntered(RECORD, PERSON, ID, PLAIN, Dossier.YEAR, "15/QĐ", TODAY, "MERIT"));
    }

    @Test
    void notBeforeTheAppraisal() {
        given(OnTheWay.plain(draft().submitted(), simplified()));
        way.when(decide(HEAD)).thenRefused(RejectionCode.VOTE_MISSING, "nomination", ID, "status", "SUBMITTED");
    }

    @Test
    void otherwiseTheVoteIsMissing() {
        given(OnTheWay.plain(draft().readyForCouncil()));
        way.when(decide(HEAD)).thenRefused(RejectionCode.VOTE_MISSING, "nomination", ID, "status", "READY_FOR_COUNCIL");
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static DraftNomination draftOf(CommendationBasis basis, ProcedureType procedure) {
        return new DraftNomination(
                OTHER,
                PLAIN,
                Dossier.YEAR,
                NomineeType.INDIVIDUAL,
                PERSON,
                AGENCY,
                basis,
                "Cứu người",
                List.of(),
                List.of(),
                List.of(),
                procedure,
                true,
                NOMINATOR,
                NOW);
    }

    private static DecideNomination decide(Actor by) {
        return new DecideNomination(ID, true, "15/QĐ", TODAY, by, NOW);
    }
}
