package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.SUBMITTED_AT;
import static org.thidua.domain.nomination.Dossier.YEAR;
import static org.thidua.domain.shared.SealsInMemory.sealed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Agency;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.InitiativeRecognised;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.SupportNamed;
import org.thidua.messages.nomination.SupportReleased;
import org.thidua.messages.nomination.SupportUsed;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.PersonTransferred;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** The initiatives and achievements a nomination rests on, and the record that lends each of them once. */
class SupportTest {

    private static final String ID = "nomination:n";
    private static final String OTHER = "nomination:other";
    private static final String PERSON = "person:p";
    private static final String RECORD = "record:person:p";
    private static final String AWARD = SmallCatalogue.MAJORITY;
    private static final String ROW = SmallCatalogue.rowOf(AWARD);
    private static final String I = "initiative:i";
    private static final String A = "tt-01";
    private static final String B = "tt-02";
    private static final LocalDate DAY = LocalDate.of(2012, 12, 20);
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, AGENCY);
    private static final AwardClaimed CLAIMED = new AwardClaimed(RECORD, PERSON, ID, AWARD, YEAR);
    private static final InitiativeRecognised RECOGNISED = recognised(PERSON);
    private static final SupportUsed USES_I = new SupportUsed(RECORD, PERSON, ID, "INITIATIVE", I);
    private static final SupportUsed USES_A = new SupportUsed(RECORD, PERSON, ID, "ACHIEVEMENT", A);

    private final RealStore store = new RealStore(SmallCatalogue.CATALOGUE);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDraftNamesWhatItRestsOn() {
        store.given(Agency.class, AGENCY, new AgencyRegistered(AGENCY, "a", "Cơ quan 01"))
                .given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY))
                .when(draft(List.of(I), List.of(A)))
                .thenEvents(
                        new NominationDrafted(
                                ID,
                                AWARD,
                                YEAR,
                                "INDIVIDUAL",
                                PERSON,
                                AGENCY,
                                "MERIT",
                                null,
                                sealed(NominationDrafted.INITIATIVES, ID, PERSON, List.of())),
                        new SupportNamed(ID, List.of(I), List.of(A)));
        store.when(draft(List.of(I), List.of(A))).thenEvents();
        store.when(draft(List.of(I), List.of(B))).thenRefused(RejectionCode.ALREADY_EXISTS, "id", ID);
    }

    @Test
    void anEditNamesAnewWhatIsGivenAndLeavesTheRest() {
        drafted(ID, List.of(I), List.of(A));
        store.when(edit(null, List.of(B))).thenEvents(new SupportNamed(ID, List.of(I), List.of(B)));
        store.when(edit(null, List.of(B))).thenEvents();
        store.when(edit(List.of(), null)).thenEvents(new SupportNamed(ID, List.of(), List.of(B)));
    }

    @Test
    void theSameAchievementIsNotNamedTwice() {
        drafted(ID, List.of(), List.of());
        store.when(edit(null, List.of(A, A)))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "achievementIds", "value", 2);
    }

    @Test
    void aSubmissionTakesWhatItRestsOnWithTheClaim() {
        recognised();
        drafted(ID, List.of(I), List.of(A));
        store.when(submit(ID))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", ROW, DAY),
                        new NominationSubmitted(ID, 1, 1, "rs-2003", ROW, SUBMITTED_AT),
                        CLAIMED,
                        USES_I,
                        USES_A);
    }

    /** Case 15. */
    @Test
    void anInitiativeThatSupportsAnotherNominationIsRefused() {
        recognised();
        store.given(NomineeRecord.class, RECORD, new SupportUsed(RECORD, PERSON, OTHER, "INITIATIVE", I));
        drafted(ID, List.of(I), List.of());
        store.when(submit(ID))
                .thenRefused(
                        RejectionCode.INITIATIVE_ALREADY_USED, "nominee", PERSON, "initiative", I, "nomination", OTHER);
    }

    /** Case 14. */
    @Test
    void anAchievementThatSupportsAnotherNominationIsRefused() {
        store.given(NomineeRecord.class, RECORD, new SupportUsed(RECORD, PERSON, OTHER, "ACHIEVEMENT", A));
        drafted(ID, List.of(), List.of(A));
        store.when(submit(ID))
                .thenRefused(
                        RejectionCode.ACHIEVEMENT_ALREADY_USED,
                        "nominee",
                        PERSON,
                        "achievement",
                        A,
                        "nomination",
                        OTHER);
    }

    @Test
    void anInitiativeThatWasNotRecognisedForTheNomineeIsRefused() {
        drafted(ID, List.of(I), List.of());
        store.when(submit(ID)).thenRefused(RejectionCode.UNKNOWN_INITIATIVE, "nominee", PERSON, "initiative", I);
    }

    /** Case 16: what one author uses is free for the other. */
    @Test
    void ofCoAuthorsEachUsesTheInitiativeOnItsOwn() {
        recognised();
        store.given(
                NomineeRecord.class,
                "record:person:q",
                recognised("person:q"),
                new SupportUsed("record:person:q", "person:q", OTHER, "INITIATIVE", I));
        drafted(ID, List.of(I), List.of());
        store.when(submit(ID))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", ROW, DAY),
                        new NominationSubmitted(ID, 1, 1, "rs-2003", ROW, SUBMITTED_AT),
                        CLAIMED,
                        USES_I);
    }

    @Test
    void aWithdrawalGivesBackWhatItTook() {
        store.given(Nomination.class, ID, draftOf(ID).submitted().events())
                .given(NomineeRecord.class, RECORD, RECOGNISED, CLAIMED, USES_I, USES_A)
                .when(new WithdrawNomination(ID, "Chuyển công tác", NOMINATOR, SUBMITTED_AT))
                .thenEvents(
                        new NominationWithdrawn(ID, sealed(NominationWithdrawn.REASON, ID, PERSON, "Chuyển công tác")),
                        new ClaimReleased(RECORD, PERSON, ID, AWARD, YEAR, "WITHDRAWN", DAY),
                        new SupportReleased(RECORD, PERSON, ID, "INITIATIVE", I),
                        new SupportReleased(RECORD, PERSON, ID, "ACHIEVEMENT", A));
    }

    @Test
    void aDossierThatComesBackGivesBackWhatItNamesNoMore() {
        store.given(Nomination.class, ID, draftOf(ID).submitted().returned().events())
                .given(Nomination.class, ID, new SupportNamed(ID, List.of(), List.of(A, B)))
                .given(NomineeRecord.class, RECORD, RECOGNISED, CLAIMED, USES_I, USES_A)
                .when(submit(ID))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", ROW, DAY),
                        new NominationSubmitted(ID, 1, 2, "rs-2003", ROW, SUBMITTED_AT),
                        new SupportReleased(RECORD, PERSON, ID, "INITIATIVE", I),
                        new SupportUsed(RECORD, PERSON, ID, "ACHIEVEMENT", B));
    }

    /** Case 11: the agency that began the draft has lost the person to another one, which proposes now. */
    @Test
    void whoHasMovedSinceTheDraftIsNotSubmittedByTheOldAgency() {
        drafted(ID, List.of(), List.of());
        store.given(
                        Person.class,
                        PERSON,
                        RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY),
                        new PersonTransferred(PERSON, "agency:b", DAY, "7/QĐ"))
                .when(submit(ID))
                .thenRefused(RejectionCode.NOMINEE_OF_ANOTHER_AGENCY, "nominee", PERSON, "agency", AGENCY);
    }

    @Test
    void whoMovesTomorrowIsStillSubmittedByTheOldAgency() {
        drafted(ID, List.of(), List.of());
        store.given(
                        Person.class,
                        PERSON,
                        RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY),
                        new PersonTransferred(PERSON, "agency:b", DAY.plusDays(1), "7/QĐ"))
                .when(submit(ID))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", ROW, DAY),
                        new NominationSubmitted(ID, 1, 1, "rs-2003", ROW, SUBMITTED_AT),
                        CLAIMED);
    }

    private void recognised() {
        store.given(NomineeRecord.class, RECORD, RECOGNISED);
    }

    private void drafted(String id, List<String> initiatives, List<String> achievements) {
        store.given(Nomination.class, id, draftOf(id).events());
        if (!initiatives.isEmpty() || !achievements.isEmpty()) {
            store.given(Nomination.class, id, new SupportNamed(id, initiatives, achievements));
        }
    }

    private static Dossier draftOf(String id) {
        return Dossier.drafted(id, AWARD, PERSON);
    }

    private static InitiativeRecognised recognised(String nominee) {
        String record = NomineeRecord.idFor(nominee);
        return new InitiativeRecognised(
                record,
                nominee,
                I,
                SealsInMemory.sealed(InitiativeRecognised.TITLE, record, nominee, "Số hóa hồ sơ"),
                "GRASSROOTS",
                2012,
                "31/QĐ-SK");
    }

    private static DraftNomination draft(List<String> initiatives, List<String> achievements) {
        return new DraftNomination(
                ID,
                AWARD,
                YEAR,
                NomineeType.INDIVIDUAL,
                PERSON,
                AGENCY,
                CommendationBasis.MERIT,
                "",
                List.of(),
                initiatives,
                achievements,
                ProcedureType.NORMAL,
                false,
                NOMINATOR,
                SUBMITTED_AT);
    }

    private static EditNomination edit(@Nullable List<String> initiatives, @Nullable List<String> achievements) {
        return new EditNomination(ID, null, null, null, initiatives, achievements, NOMINATOR, SUBMITTED_AT);
    }

    private static SubmitNomination submit(String id) {
        return new SubmitNomination(id, NOMINATOR, SUBMITTED_AT);
    }
}
