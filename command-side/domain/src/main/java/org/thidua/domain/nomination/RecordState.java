package org.thidua.domain.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.DisciplinePeriod;
import org.thidua.domain.eligibility.LiveClaim;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.eligibility.YearStanding;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.DisciplinaryMeasure;
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
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.nomination.SupportKind;
import org.thidua.messages.nomination.SupportReleased;
import org.thidua.messages.nomination.SupportUsed;
import org.thidua.messages.nomination.VerificationConcluded;
import org.thidua.messages.nomination.VerificationOpened;
import org.thidua.messages.nomination.YearGraded;

/** What has happened to the record of one nominee. */
final class RecordState {

    private final Map<AwardYear, String> claims = new HashMap<>();
    private final Map<String, LocalDate> decided = new HashMap<>();
    private final HeldAwards awards = new HeldAwards();
    private final List<DisciplineEntered> disciplines = new ArrayList<>();
    private final Verifications verifications = new Verifications();
    private final TreeMap<Integer, YearGraded> years = new TreeMap<>();
    private final KnownInitiatives initiatives = new KnownInitiatives();
    private final Map<Support, String> supports = new LinkedHashMap<>();
    private @Nullable Integer completeFrom;
    private @Nullable String closedFor;

    void evolve(RecordEvent event) {
        switch (event) {
            case AwardClaimed it -> claims.put(new AwardYear(it.awardCode(), it.year()), it.nominationId());
            case ClaimReleased it -> {
                claims.remove(new AwardYear(it.awardCode(), it.year()));
                if (!it.reason().equals(ReleaseReason.WITHDRAWN.name())) {
                    decided.put(it.nominationId(), it.on());
                }
            }
            case AwardEntered it -> {
                claims.remove(new AwardYear(it.awardCode(), it.year()));
                awards.entered(it);
                decided.put(it.nominationId(), it.decidedOn());
            }
            case RecordClosed it -> closedFor = it.erasureId();
            case PastAwardEntered it -> awards.entered(it);
            case AwardUsed it -> awards.used(it);
            case AwardRevoked it -> {
                awards.revoked(it);
                String nominationId = it.nominationId();
                if (nominationId != null) {
                    decided.put(nominationId, it.on());
                }
            }
            case DisciplineEntered it -> disciplines.add(it);
            case VerificationOpened it -> verifications.opened(it);
            case VerificationConcluded it -> verifications.concluded(it);
            case YearGraded it -> years.put(it.year(), it);
            case InitiativeRecognised it -> initiatives.recognised(it);
            case InitiativeScopeRecognised it -> initiatives.recognised(it);
            case RecordDeclaredComplete it -> completeFrom = it.year();
            case SupportUsed it ->
                supports.put(new Support(SupportKind.valueOf(it.kind()), it.reference()), it.nominationId());
            case SupportReleased it -> supports.remove(new Support(SupportKind.valueOf(it.kind()), it.reference()));
        }
    }

    /** The live nomination that has claimed an award and year, if one has. */
    Optional<String> claimant(AwardYear award) {
        return Optional.ofNullable(claims.get(award));
    }

    /** Live nominations. */
    List<String> claimants() {
        return List.copyOf(claims.values());
    }

    /** Nominations that have ended with a decision or a failed vote, each with the day from which complaints run. */
    Map<String, LocalDate> decided() {
        return Collections.unmodifiableMap(decided);
    }

    HeldAwards awards() {
        return awards;
    }

    List<DisciplineEntered> disciplines() {
        return Collections.unmodifiableList(disciplines);
    }

    Verifications verifications() {
        return verifications;
    }

    /** How a year went as last entered, if it was. */
    Optional<YearGraded> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    KnownInitiatives initiatives() {
        return initiatives;
    }

    /** The nomination that rests on something, if one does. */
    Optional<String> userOf(Support support) {
        return Optional.ofNullable(supports.get(support));
    }

    /** On what a nomination rests, in the order in which it was taken. */
    List<Support> supportOf(String nominationId) {
        return supports.entrySet().stream()
                .filter(entry -> entry.getValue().equals(nominationId))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Since which year the record is complete; absent when nobody has said so. */
    @Nullable
    Integer completeFrom() {
        return completeFrom;
    }

    /** The erasure for which the record was closed, if it was. */
    @Nullable
    String closedFor() {
        return closedFor;
    }

    NomineeHistory historyFor(String nominationId) {
        return new NomineeHistory(
                awards.countedFor(nominationId),
                years.values().stream().map(RecordState::standing).toList(),
                disciplines.stream().map(RecordState::period).toList(),
                initiatives.all(id -> supports.get(new Support(SupportKind.INITIATIVE, id))),
                verifications.underWay(),
                claims.entrySet().stream()
                        .map(claim -> new LiveClaim(
                                claim.getKey().award(), claim.getKey().year(), claim.getValue()))
                        .sorted(Comparator.comparingInt(LiveClaim::year).thenComparing(LiveClaim::award))
                        .toList(),
                List.of(),
                completeFrom);
    }

    private static YearStanding standing(YearGraded it) {
        String grade = it.grade();
        return new YearStanding(
                it.year(),
                YearStanding.Kind.valueOf(it.kind()),
                grade == null ? null : CompletionGrade.valueOf(grade),
                it.monthsWorked());
    }

    private static DisciplinePeriod period(DisciplineEntered it) {
        return new DisciplinePeriod(DisciplinaryMeasure.valueOf(it.measure()), it.from(), it.until());
    }
}
