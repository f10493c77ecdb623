package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.HEAD;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOMINATOR;
import static org.thidua.domain.nomination.OnTheWay.TODAY;
import static org.thidua.domain.nomination.OnTheWay.at;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.sealed;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AnnounceDecision;
import org.thidua.messages.nomination.ConcludeObjection;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.LodgeObjection;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.ObjectionOutcome;
import org.thidua.messages.nomination.ObjectionType;
import org.thidua.messages.nomination.Objector;
import org.thidua.messages.shared.RejectionCode;

/** Complaints and denunciations: before the decision the nomination rests, afterwards the award stands. */
class ObjectingTest {

    private static final LocalDate DAY = LocalDate.of(2013, 4, 2);
    private static final Instant NOW = at(DAY);
    private OnTheWay way = OnTheWay.plain(voted());

    @AfterEach
    void close() {
        way.close();
    }

    @Test
    void theNominationRestsWhileAnObjectionIsExamined() {
        way.when(lodge(ObjectionType.COMPLAINT, Objector.ORGANISATION)).thenEvents(lodged(1));
        way.when(lodge(ObjectionType.COMPLAINT, Objector.ORGANISATION)).thenEvents();
        way.when(decide()).thenRefused(RejectionCode.NOMINATION_SUSPENDED, "nomination", ID, "ground", "OBJECTION 1");
        way.when(conclude(1)).thenEvents(concluded());
        way.when(conclude(1)).thenEvents();
        assertThat(way.when(decide()).refusal()).isNull();
    }

    @Test
    void aReturnedDossierGetsTheDaysOfTheExaminationBack() {
        LocalDate due = TODAY.plusDays(5);
        given(OnTheWay.plain(draft().submitted().returned(due), lodged(1)));
        way.when(conclude(1)).thenEvents(new ObjectionConcluded(ID, 1, 1, "DISMISSED", "09/KL", DAY, DAY.plusDays(5)));
    }

    @Test
    void anAwardIsNotStoppedByAnObjection() {
        given(OnTheWay.plain(voted().awarded(), lodged(1)));
        assertThat(way.when(new AnnounceDecision(ID, DAY, APPRAISER, NOW)).refusal())
                .isNull();
    }

    @Test
    void organisationsOnlyComplain() {
        way.when(lodge(ObjectionType.DENUNCIATION, Objector.ORGANISATION))
                .thenRefused(RejectionCode.ORGANISATION_CANNOT_DENOUNCE, "nomination", ID);
        assertThat(way.when(lodge(ObjectionType.DENUNCIATION, Objector.INDIVIDUAL))
                        .refusal())
                .isNull();
    }

    @Test
    void onlyAnOpenObjectionIsConcluded() {
        way.when(conclude(1)).thenRefused(RejectionCode.OBJECTION_NOT_OPEN, "nomination", ID, "objection", 1);
        given(OnTheWay.plain(voted(), lodged(1), concluded()));
        way.when(new ConcludeObjection(ID, 1, ObjectionOutcome.UPHELD, "09/KL", DAY, HEAD, NOW))
                .thenRefused(RejectionCode.OBJECTION_NOT_OPEN, "nomination", ID, "objection", 1);
    }

    @Test
    void anObjectionIsNotOfTomorrow() {
        way.when(new LodgeObjection(
                        ID, ObjectionType.COMPLAINT, Objector.INDIVIDUAL, DAY.plusDays(1), "Nội dung", HEAD, NOW))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "receivedOn", "value", DAY.plusDays(1));
    }

    @Test
    void theProposingAgencyDoesNotHandleObjections() {
        way.when(new LodgeObjection(ID, ObjectionType.COMPLAINT, Objector.INDIVIDUAL, DAY, "Nội dung", NOMINATOR, NOW))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "nominator", "needed", "appraiser, secretary, head");
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static Dossier voted() {
        return draft().readyForCouncil().onAgenda().voted("PASSED");
    }

    private static LodgeObjection lodge(ObjectionType type, Objector by) {
        return new LodgeObjection(ID, type, by, TODAY, "Không đủ tiêu chuẩn", APPRAISER, NOW);
    }

    private static ObjectionLodged lodged(int number) {
        return new ObjectionLodged(
                ID,
                1,
                number,
                "COMPLAINT",
                "ORGANISATION",
                TODAY,
                TODAY.plusDays(30),
                sealed(ObjectionLodged.TEXT, "Không đủ tiêu chuẩn"));
    }

    private static ConcludeObjection conclude(int number) {
        return new ConcludeObjection(ID, number, ObjectionOutcome.DISMISSED, "09/KL", DAY, HEAD, NOW);
    }

    private static ObjectionConcluded concluded() {
        return new ObjectionConcluded(ID, 1, 1, "DISMISSED", "09/KL", DAY, null);
    }

    private static DecideNomination decide() {
        return new DecideNomination(ID, true, "15/QĐ", DAY, HEAD, NOW);
    }
}
