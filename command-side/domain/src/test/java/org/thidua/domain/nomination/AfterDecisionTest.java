package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.DECIDED_ON;
import static org.thidua.domain.nomination.OnTheWay.APPRAISER;
import static org.thidua.domain.nomination.OnTheWay.HEAD;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.NOMINATOR;
import static org.thidua.domain.nomination.OnTheWay.PERSON;
import static org.thidua.domain.nomination.OnTheWay.PLAIN;
import static org.thidua.domain.nomination.OnTheWay.UPPER_HEAD;
import static org.thidua.domain.nomination.OnTheWay.at;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AmendDecision;
import org.thidua.messages.nomination.AnnounceDecision;
import org.thidua.messages.nomination.AwardConferred;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.ConferAward;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.DecisionAmended;
import org.thidua.messages.nomination.DecisionAnnounced;
import org.thidua.messages.nomination.NominationRevoked;
import org.thidua.messages.nomination.RevocationGround;
import org.thidua.messages.nomination.RevokeAward;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;

/** Notice, ceremony, correction and revocation of an award that was decided on Wednesday, 20 March 2013. */
class AfterDecisionTest {

    private static final LocalDate LATER = LocalDate.of(2013, 5, 15);
    private static final Instant NOW = at(LATER);
    private OnTheWay way = OnTheWay.plain(awarded());

    @AfterEach
    void close() {
        way.close();
    }

    @Test
    void aDecisionIsAnnouncedOnceWithItsLastDay() {
        way.when(announce(DECIDED_ON.plusDays(5))).thenEvents(announced());
        way.when(announce(DECIDED_ON.plusDays(5))).thenEvents();
        way.when(announce(DECIDED_ON.plusDays(6)))
                .thenRefused(RejectionCode.ALREADY_ANNOUNCED, "nomination", ID, "on", DECIDED_ON.plusDays(5));
    }

    @Test
    void noNoticeBeforeTheDecisionNorTomorrow() {
        for (LocalDate day : List.of(DECIDED_ON.minusDays(1), LATER.plusDays(1))) {
            way.when(announce(day)).thenRefused(RejectionCode.INVALID_VALUE, "field", "on", "value", day);
        }
    }

    @Test
    void whatIsNotAwardedIsNotAnnounced() {
        given(OnTheWay.plain(
                draft().readyForCouncil().onAgenda().voted("PASSED").refused()));
        way.when(announce(DECIDED_ON))
                .thenRefused(RejectionCode.NOT_DECIDED, "nomination", ID, "status", "HEAD_REFUSED");
    }

    @Test
    void theAwardIsHandedOverAfterTheNotice() {
        way.when(confer(null)).thenRefused(RejectionCode.NOT_ANNOUNCED, "nomination", ID, "status", "DECIDED");
        given(OnTheWay.plain(awarded(), announced()));
        way.when(confer("Con trai")).thenEvents(conferred("Con trai"));
        way.when(confer("Con trai")).thenEvents();
        way.when(confer(null))
                .thenRefused(RejectionCode.ALREADY_CONFERRED, "nomination", ID, "on", DECIDED_ON.plusDays(20));
    }

    /** Case 65. */
    @Test
    void aMisspelledNameIsCorrectedByAnotherDecision() {
        way.when(amend(HEAD))
                .thenEvents(new DecisionAmended(
                        ID, 1, "21/QĐ", LATER, sealed(DecisionAmended.WHAT, "Họ tên đúng là Cán bộ 01")));
        way.when(amend(HEAD)).thenEvents();
        way.when(amend(UPPER_HEAD)).thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
        way.when(new DecideNomination(ID, true, "21/QĐ", DECIDED_ON, HEAD, NOW))
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

    /** Ten working days from Friday, 3 May. */
    @Test
    void anAwardIsRevokedOnTheGroundsOfTheLawWithItsClockShown() {
        given(OnTheWay.plain(awarded(), announced(), conferred("Con trai")));
        entered();
        way.when(revoke("30/QĐ", HEAD)).thenEvents(revoked(), struckOut());
        way.when(revoke("30/QĐ", HEAD)).thenEvents();
        way.when(revoke("31/QĐ", HEAD)).thenRefused(RejectionCode.ALREADY_REVOKED, "nomination", ID, "number", "30/QĐ");
        way.when(announce(DECIDED_ON.plusDays(5))).thenEvents();
        way.when(amend(HEAD)).thenRefused(RejectionCode.NOT_DECIDED, "nomination", ID, "status", "REVOKED");
    }

    @Test
    void aRevocationNeedsAGround() {
        way.when(new RevokeAward(ID, List.of(), "30/QĐ", LATER, LATER, HEAD, NOW))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "grounds", "value", "[]");
    }

    @Test
    void aConclusionDoesNotFollowTheRevocationThatRestsOnIt() {
        way.when(new RevokeAward(
                        ID, List.of(RevocationGround.FALSE_INFORMATION), "30/QĐ", LATER, LATER.plusDays(1), HEAD, NOW))
                .thenRefused(RejectionCode.INVALID_VALUE, "field", "concludedOn", "value", LATER.plusDays(1));
    }

    @Test
    void onlyTheHeadWhoDecidedRevokes() {
        way.when(revoke("30/QĐ", UPPER_HEAD)).thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
        way.when(revoke("30/QĐ", NOMINATOR))
                .thenRefused(RejectionCode.ROLE_MISSING, "role", "nominator", "needed", "head");
    }

    /** Case 66: the other awardee of the decision 15/QĐ keeps what was given. */
    @Test
    void revokingOneAwardeeLeavesTheOthersOfTheDecision() {
        entered();
        String other = "nomination:other";
        way.store()
                .given(
                        Nomination.class,
                        other,
                        Dossier.drafted(other, PLAIN, "person:q")
                                .readyForCouncil()
                                .onAgenda()
                                .voted("PASSED")
                                .awarded()
                                .events());
        way.when(revoke("30/QĐ", HEAD));
        assertThat(way.when(new AnnounceDecision(other, DECIDED_ON, APPRAISER, NOW))
                        .refusal())
                .isNull();
    }

    private void entered() {
        way.store()
                .given(
                        NomineeRecord.class,
                        OnTheWay.RECORD,
                        new AwardEntered(
                                OnTheWay.RECORD, PERSON, ID, PLAIN, Dossier.YEAR, "15/QĐ", DECIDED_ON, "MERIT"));
    }

    private static AwardRevoked struckOut() {
        return new AwardRevoked(OnTheWay.RECORD, PERSON, ID, PLAIN, Dossier.YEAR, "30/QĐ", LATER);
    }

    private void given(OnTheWay other) {
        way.close();
        way = other;
    }

    private static Dossier awarded() {
        return draft().readyForCouncil().onAgenda().voted("PASSED").awarded();
    }

    private static AnnounceDecision announce(LocalDate on) {
        return new AnnounceDecision(ID, on, APPRAISER, NOW);
    }

    private static DecisionAnnounced announced() {
        return new DecisionAnnounced(ID, 1, DECIDED_ON.plusDays(5), LocalDate.of(2013, 4, 3));
    }

    private static ConferAward confer(@Nullable String recipient) {
        return new ConferAward(ID, DECIDED_ON.plusDays(20), recipient, APPRAISER, NOW);
    }

    private static AwardConferred conferred(String recipient) {
        return new AwardConferred(ID, 1, DECIDED_ON.plusDays(20), sealed(AwardConferred.RECIPIENT, recipient));
    }

    private static AmendDecision amend(Actor by) {
        return new AmendDecision(ID, "21/QĐ", LATER, "Họ tên đúng là Cán bộ 01", by, NOW);
    }

    private static RevokeAward revoke(String number, Actor by) {
        return new RevokeAward(
                ID,
                List.of(RevocationGround.STANDARD_NOT_MET, RevocationGround.FALSE_INFORMATION),
                number,
                LATER,
                LocalDate.of(2013, 5, 3),
                by,
                NOW);
    }

    private static NominationRevoked revoked() {
        return new NominationRevoked(
                ID,
                1,
                List.of("FALSE_INFORMATION", "STANDARD_NOT_MET"),
                "30/QĐ",
                LATER,
                LocalDate.of(2013, 5, 17),
                PLAIN,
                PERSON,
                List.of());
    }
}
