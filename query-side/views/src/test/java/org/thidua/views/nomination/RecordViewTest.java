package org.thidua.views.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.AwardUsed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.DisciplineEntered;
import org.thidua.messages.nomination.InitiativeRecognised;
import org.thidua.messages.nomination.InitiativeScopeRecognised;
import org.thidua.messages.nomination.PastAwardEntered;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordDeclaredComplete;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.nomination.SupportReleased;
import org.thidua.messages.nomination.SupportUsed;
import org.thidua.messages.nomination.VerificationConcluded;
import org.thidua.messages.nomination.VerificationOpened;
import org.thidua.messages.nomination.YearGraded;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.views.shared.History;
import org.thidua.views.shared.Redacted;
import org.thidua.views.shared.SealsInMemory;

class RecordViewTest {

    private static final String RECORD = "record:person:1";
    private static final String PERSON = "person:1";
    private static final String N = "nomination:1";
    private static final LocalDate DAY = LocalDate.of(2013, 6, 1);
    private static final AwardClaimed CLAIMED = new AwardClaimed(RECORD, PERSON, N, "CSTDCS", 2013);
    private static final AwardEntered ENTERED =
            new AwardEntered(RECORD, PERSON, N, "CSTDCS", 2013, "12/QĐ", DAY, "MERIT");

    private final SealsInMemory seals = new SealsInMemory();

    @Test
    void aClaimLastsUntilItIsReleased() {
        var released = new ClaimReleased(RECORD, PERSON, N, "CSTDCS", 2013, "WITHDRAWN", DAY);

        assertThat(after(CLAIMED).claims()).containsExactly(new RecordView.Claim(N, "CSTDCS", 2013));
        assertThat(after(CLAIMED, released).claims()).isEmpty();
    }

    @Test
    void anAwardTakesThePlaceOfItsClaim() {
        RecordView view = after(CLAIMED, ENTERED);

        assertThat(view.claims()).isEmpty();
        assertThat(view.awards())
                .containsExactly(
                        new RecordView.Award(N, "CSTDCS", 2013, false, "MERIT", "12/QĐ", DAY, null, List.of(), null));
    }

    @Test
    void anAwardTellsForWhatItServedAndHowItWasRevoked() {
        RecordView view = after(
                ENTERED,
                new AwardUsed(RECORD, PERSON, "CSTDCS", 2013, "CSTDB", "nomination:2"),
                new AwardRevoked(RECORD, PERSON, N, "CSTDCS", 2013, "14/QĐ", DAY));

        assertThat(view.awards())
                .containsExactly(new RecordView.Award(
                        N,
                        "CSTDCS",
                        2013,
                        false,
                        "MERIT",
                        "12/QĐ",
                        DAY,
                        null,
                        List.of(new RecordView.Use("CSTDB", "nomination:2")),
                        new RecordView.Revocation("14/QĐ", DAY)));
    }

    @Test
    void anAwardEnteredAnewLeavesTheRevokedOneAsItWas() {
        var revoked = new AwardRevoked(RECORD, PERSON, N, "CSTDCS", 2013, "14/QĐ", DAY);
        var again = new AwardEntered(RECORD, PERSON, "nomination:2", "CSTDCS", 2013, "15/QĐ", DAY, "MERIT");

        assertThat(after(
                                ENTERED,
                                revoked,
                                again,
                                new AwardUsed(RECORD, PERSON, "CSTDCS", 2013, "CSTDB", "nomination:3"))
                        .awards())
                .extracting(it -> it.uses().size())
                .containsExactly(0, 1);
    }

    @Test
    void aCorrectionOfAYearStandsBehindWhatItCorrects() {
        assertThat(after(
                                new YearGraded(RECORD, PERSON, 2012, "COUNTED", "GOOD", 12, "1/TB"),
                                new YearGraded(RECORD, PERSON, 2013, "NEUTRAL", null, 3, null),
                                new YearGraded(RECORD, PERSON, 2012, "COUNTED", "EXCELLENT", 12, "2/TB"))
                        .years())
                .containsExactly(
                        new RecordView.Year(2012, "COUNTED", "GOOD", 12, "1/TB", true),
                        new RecordView.Year(2013, "NEUTRAL", null, 3, null, false),
                        new RecordView.Year(2012, "COUNTED", "EXCELLENT", 12, "2/TB", false));
    }

    @Test
    void everythingElseThatIsKnownIsShown() {
        RecordView view = after(known());

        assertThat(view)
                .isEqualTo(new RecordView(
                        PERSON,
                        List.of(),
                        List.of(new RecordView.Award(
                                null, "LDTT", 2011, true, "MERIT", "8/QĐ", DAY, "Bộ Nội vụ", List.of(), null)),
                        List.of(),
                        List.of(new RecordView.Discipline("WARNING", DAY, DAY.plusYears(1), "5/KL", "Vi phạm")),
                        List.of(new RecordView.Verification(
                                "verification:1",
                                "PRESS",
                                "Báo số 3",
                                DAY,
                                new RecordView.Conclusion("CLEARED", "6/KL", DAY))),
                        List.of(new RecordView.Initiative(
                                "initiative:1",
                                "Số hóa hồ sơ",
                                List.of(
                                        new RecordView.Recognition("GRASSROOTS", 2012, "7/SK"),
                                        new RecordView.Recognition("NATIONWIDE", 2013, "9/SK")))),
                        List.of(new RecordView.Support(N, "INITIATIVE", "initiative:1")),
                        2008,
                        "erasure:person:1"));
    }

    @Test
    void ofAnErasedPersonNoTextOfTheRecordIsLeft() {
        RecordEvent[] known = known();
        seals.destroy(PERSON);

        RecordView view = after(known);

        String erased = Redacted.ERASED.marker();
        assertThat(view.awards().getFirst().decidedBy()).isEqualTo(erased);
        assertThat(view.disciplines())
                .containsExactly(new RecordView.Discipline("WARNING", DAY, DAY.plusYears(1), erased, erased));
        assertThat(view.verifications())
                .containsExactly(new RecordView.Verification(
                        "verification:1", "PRESS", erased, DAY, new RecordView.Conclusion("CLEARED", erased, DAY)));
        assertThat(view.initiatives().getFirst().title()).isEqualTo(erased);
    }

    private RecordEvent[] known() {
        return new RecordEvent[] {
            new PastAwardEntered(
                    RECORD,
                    PERSON,
                    "LDTT",
                    2011,
                    true,
                    "MERIT",
                    "8/QĐ",
                    DAY,
                    of(PastAwardEntered.DECIDED_BY, "Bộ Nội vụ")),
            new DisciplineEntered(
                    RECORD,
                    PERSON,
                    "WARNING",
                    DAY,
                    DAY.plusYears(1),
                    of(DisciplineEntered.NUMBER, "5/KL"),
                    of(DisciplineEntered.REASON, "Vi phạm")),
            new VerificationOpened(
                    RECORD, PERSON, "verification:1", "PRESS", of(VerificationOpened.REFERENCE, "Báo số 3"), DAY),
            new VerificationConcluded(
                    RECORD, PERSON, "verification:1", "CLEARED", of(VerificationConcluded.NUMBER, "6/KL"), DAY),
            new InitiativeRecognised(
                    RECORD,
                    PERSON,
                    "initiative:1",
                    of(InitiativeRecognised.TITLE, "Số hóa hồ sơ"),
                    "GRASSROOTS",
                    2012,
                    "7/SK"),
            new InitiativeScopeRecognised(RECORD, PERSON, "initiative:1", "NATIONWIDE", 2013, "9/SK"),
            new SupportUsed(RECORD, PERSON, N, "INITIATIVE", "initiative:1"),
            new SupportUsed(RECORD, PERSON, N, "ACHIEVEMENT", "tt-1"),
            new SupportReleased(RECORD, PERSON, N, "ACHIEVEMENT", "tt-1"),
            new RecordDeclaredComplete(RECORD, PERSON, 2008),
            new RecordClosed(RECORD, PERSON, "erasure:person:1")
        };
    }

    private Sealed<String> of(SealedField<String> field, String value) {
        return seals.seal(field, RECORD, PERSON, value);
    }

    private RecordView after(RecordEvent... events) {
        return History.<RecordEvent, RecordView>of(RecordFold::fold, seals, RECORD, events);
    }
}
