package org.thidua.views.nomination;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import org.thidua.views.nomination.RecordView.Award;
import org.thidua.views.nomination.RecordView.Claim;
import org.thidua.views.nomination.RecordView.Conclusion;
import org.thidua.views.nomination.RecordView.Discipline;
import org.thidua.views.nomination.RecordView.Initiative;
import org.thidua.views.nomination.RecordView.Recognition;
import org.thidua.views.nomination.RecordView.Revocation;
import org.thidua.views.nomination.RecordView.Support;
import org.thidua.views.nomination.RecordView.Use;
import org.thidua.views.nomination.RecordView.Verification;
import org.thidua.views.nomination.RecordView.Year;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Lists;

/** Folds the events of a record into its view; a change in the making, used for one event and thrown away. */
public final class RecordFold {

    private String nomineeId = "";
    private List<Claim> claims = List.of();
    private List<Award> awards = List.of();
    private List<Year> years = List.of();
    private List<Discipline> disciplines = List.of();
    private List<Verification> verifications = List.of();
    private List<Initiative> initiatives = List.of();
    private List<Support> supports = List.of();
    private @Nullable Integer completeFrom;
    private @Nullable String closedFor;

    private RecordFold() {}

    private RecordFold(RecordView view) {
        nomineeId = view.nomineeId();
        claims = view.claims();
        awards = view.awards();
        years = view.years();
        disciplines = view.disciplines();
        verifications = view.verifications();
        initiatives = view.initiatives();
        supports = view.supports();
        completeFrom = view.completeFrom();
        closedFor = view.closedFor();
    }

    /** The view after an event; most can be the first one. */
    public static RecordView fold(@Nullable RecordView before, RecordEvent event, Facts facts) {
        var change = before == null ? new RecordFold() : new RecordFold(before);
        change.apply(event, facts);
        return change.view();
    }

    private void apply(RecordEvent event, Facts facts) {
        nomineeId = event.nomineeId();
        switch (event) {
            case AwardClaimed it ->
                claims = Lists.with(claims, new Claim(it.nominationId(), it.awardCode(), it.year()));
            case ClaimReleased it -> endClaim(it.nominationId());
            case AwardEntered it -> {
                endClaim(it.nominationId());
                awards = Lists.with(awards, won(it));
            }
            case PastAwardEntered it -> awards = Lists.with(awards, past(it, facts));
            case AwardUsed it -> {
                var use = new Use(it.usedForAward(), it.nominationId());
                atAward(it.awardCode(), it.year(), award -> award.used(use));
            }
            case AwardRevoked it -> {
                var revocation = new Revocation(it.number(), it.on());
                atAward(it.awardCode(), it.year(), award -> award.revoked(revocation));
            }
            case YearGraded it -> {
                List<Year> replaced =
                        years.stream().map(year -> year.replacedBy(it.year())).toList();
                years = Lists.with(
                        replaced, new Year(it.year(), it.kind(), it.grade(), it.monthsWorked(), it.number(), false));
            }
            case DisciplineEntered it -> disciplines = Lists.with(disciplines, discipline(it, facts));
            case VerificationOpened it -> verifications = Lists.with(verifications, opened(it, facts));
            case VerificationConcluded it -> concluded(it, facts);
            case InitiativeRecognised it -> {
                String title = facts.text(InitiativeRecognised.TITLE, it.title());
                var first = new Recognition(it.scope(), it.year(), it.number());
                initiatives = Lists.with(initiatives, new Initiative(it.initiativeId(), title, List.of(first)));
            }
            case InitiativeScopeRecognised it -> {
                var wider = new Recognition(it.scope(), it.year(), it.number());
                initiatives = Lists.changed(
                        initiatives,
                        initiative -> initiative.initiativeId().equals(it.initiativeId()),
                        initiative -> new Initiative(
                                initiative.initiativeId(),
                                initiative.title(),
                                Lists.with(initiative.recognitions(), wider)));
            }
            case SupportUsed it ->
                supports = Lists.with(supports, new Support(it.nominationId(), it.kind(), it.reference()));
            case SupportReleased it -> {
                var released = new Support(it.nominationId(), it.kind(), it.reference());
                supports = supports.stream()
                        .filter(support -> !support.equals(released))
                        .toList();
            }
            case RecordDeclaredComplete it -> completeFrom = it.year();
            case RecordClosed it -> closedFor = it.erasureId();
        }
    }

    private static Award won(AwardEntered it) {
        return new Award(
                it.nominationId(),
                it.awardCode(),
                it.year(),
                false,
                it.basis(),
                it.number(),
                it.decidedOn(),
                null,
                List.of(),
                null);
    }

    private static Award past(PastAwardEntered it, Facts facts) {
        return new Award(
                null,
                it.awardCode(),
                it.year(),
                it.schoolYear(),
                it.basis(),
                it.number(),
                it.decidedOn(),
                facts.text(PastAwardEntered.DECIDED_BY, it.decidedBy()),
                List.of(),
                null);
    }

    private static Discipline discipline(DisciplineEntered it, Facts facts) {
        return new Discipline(
                it.measure(),
                it.from(),
                it.until(),
                facts.text(DisciplineEntered.NUMBER, it.number()),
                facts.text(DisciplineEntered.REASON, it.reason()));
    }

    private static Verification opened(VerificationOpened it, Facts facts) {
        return new Verification(
                it.verificationId(),
                it.ground(),
                facts.text(VerificationOpened.REFERENCE, it.reference()),
                it.openedOn(),
                null);
    }

    private void concluded(VerificationConcluded it, Facts facts) {
        String number = facts.text(VerificationConcluded.NUMBER, it.number());
        var conclusion = new Conclusion(it.outcome(), number, it.on());
        verifications = Lists.changed(
                verifications,
                verification -> verification.verificationId().equals(it.verificationId()),
                verification -> new Verification(
                        verification.verificationId(),
                        verification.ground(),
                        verification.reference(),
                        verification.openedOn(),
                        conclusion));
    }

    private void endClaim(String nominationId) {
        claims = claims.stream()
                .filter(claim -> !claim.nominationId().equals(nominationId))
                .toList();
    }

    /** The one that counts: after a revocation the same award and year may be entered anew. */
    private void atAward(String code, int year, UnaryOperator<Award> change) {
        awards = Lists.changed(
                awards,
                award -> award.awardCode().equals(code) && award.year() == year && award.revocation() == null,
                change);
    }

    private RecordView view() {
        return new RecordView(
                nomineeId,
                claims,
                awards,
                years,
                disciplines,
                verifications,
                initiatives,
                supports,
                completeFrom,
                closedFor);
    }
}
