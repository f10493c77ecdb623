package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.RecordUnderHand.PERSON;
import static org.thidua.domain.nomination.RecordUnderHand.RECORD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.eligibility.HeldAward;
import org.thidua.domain.eligibility.LiveClaim;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.eligibility.OpenVerification;
import org.thidua.domain.eligibility.RecognisedInitiative;
import org.thidua.domain.eligibility.YearStanding;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.AwardUsed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ConcludeVerification;
import org.thidua.messages.nomination.EnterPastAward;
import org.thidua.messages.nomination.GradeYear;
import org.thidua.messages.nomination.InitiativeRecognised;
import org.thidua.messages.nomination.PastAwardEntered;
import org.thidua.messages.nomination.RecogniseInitiative;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.nomination.SupportReleased;
import org.thidua.messages.nomination.SupportUsed;
import org.thidua.messages.nomination.VerificationConcluded;
import org.thidua.messages.nomination.VerificationGround;
import org.thidua.messages.nomination.VerificationOpened;
import org.thidua.messages.nomination.VerificationOutcome;
import org.thidua.messages.nomination.YearGraded;
import org.thidua.messages.nomination.YearKind;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/**
 * Whatever is entered, taken, given back, used and revoked in whatever order: nothing supports two nominations, and what
 * the record knows is what a plain recount of its events comes to.
 */
class RecordPropertyTest {

    private static final Instant NOW = Instant.parse("2013-03-21T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2013, 3, 21);
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);
    private static final List<String> AWARDS = List.of(SmallCatalogue.MAJORITY, SmallCatalogue.NINETY);

    /** What can be tried. */
    enum Kind {
        PAST_AWARD,
        SUBMISSION,
        END,
        AWARD,
        REVOCATION,
        YEAR,
        RECOGNITION,
        FREEZE,
        CONCLUSION
    }

    /**
     * Somebody tries something.
     *
     * @param number of the nomination, initiative or verification
     * @param award which one of {@link #AWARDS}
     * @param other another number: of a reference or an earlier year
     */
    record Attempt(Kind kind, int number, int award, int year, int other) {

        String nomination() {
            return "nomination:" + number;
        }

        AwardYear awardYear() {
            return new AwardYear(AWARDS.get(award), year);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void nothingSupportsTwoNominationsAndTheHistoryIsAPlainRecount(@ForAll("attempts") List<Attempt> attempts) {
        try (var record = new RecordUnderHand()) {
            // Which award and year a nomination is for does not change from one attempt to the next.
            Map<String, AwardYear> proposed = new TreeMap<>();
            for (Attempt attempt : attempts) {
                AwardYear award = proposed.computeIfAbsent(attempt.nomination(), _ -> attempt.awardYear());
                tried(record, attempt, award);
            }
            List<Event> events = record.store().history();
            supportsOneEach(events);
            if (events.size() > 1) {
                NomineeHistory known = record.history();
                assertThat(known)
                        .usingRecursiveComparison()
                        .ignoringCollectionOrder()
                        .isEqualTo(recount(events));
            }
        }
    }

    private static void tried(RecordUnderHand record, Attempt it, AwardYear award) {
        try {
            switch (it.kind()) {
                case PAST_AWARD ->
                    record.store()
                            .when(new EnterPastAward(
                                    RECORD,
                                    PERSON,
                                    it.awardYear().award(),
                                    it.year(),
                                    it.other() == 0,
                                    CommendationBasis.values()[it.other()],
                                    it.number() + "/QĐ",
                                    TODAY,
                                    "Bộ Nội vụ",
                                    APPRAISER,
                                    NOW));
                case SUBMISSION ->
                    record.change(known -> {
                        known.claim(PERSON, it.nomination(), award);
                        known.takeSupport(
                                PERSON,
                                it.nomination(),
                                new NamedSupport(
                                        it.other() == 0 ? List.of() : List.of("initiative:" + it.other()),
                                        List.of("tt-" + it.award())));
                    });
                case END ->
                    record.change(known -> known.release(
                            PERSON, it.nomination(), award, ReleaseReason.values()[it.other() % 3], TODAY));
                case AWARD ->
                    // As a head decides: only what was claimed.
                    record.change(known -> {
                        boolean live = known.historyFor(RecordUnderHand.NOBODY).claims().stream()
                                .anyMatch(claim -> claim.nominationId().equals(it.nomination()));
                        if (live) {
                            known.enter(PERSON, it.nomination(), award, "1/QĐ", TODAY, CommendationBasis.MERIT);
                            known.use(
                                    PERSON,
                                    it.nomination(),
                                    award,
                                    List.of(new AwardYear(AWARDS.get(it.award()), it.year() - it.other())));
                        }
                    });
                case REVOCATION -> record.change(known -> known.revoke(PERSON, it.awardYear(), "2/QĐ", TODAY));
                case YEAR ->
                    record.store()
                            .when(new GradeYear(
                                    RECORD,
                                    PERSON,
                                    it.year(),
                                    YearKind.values()[it.other() % 3],
                                    null,
                                    it.number(),
                                    null,
                                    APPRAISER,
                                    NOW));
                case RECOGNITION ->
                    record.store()
                            .when(new RecogniseInitiative(
                                    RECORD,
                                    PERSON,
                                    "initiative:" + it.number(),
                                    "Số hóa hồ sơ",
                                    InitiativeScope.values()[it.other() % 3],
                                    it.year(),
                                    "3/QĐ",
                                    APPRAISER,
                                    NOW));
                case FREEZE ->
                    record.store()
                            .when(new org.thidua.messages.nomination.OpenVerification(
                                    RECORD,
                                    PERSON,
                                    "verification:" + it.number(),
                                    VerificationGround.PRESS,
                                    "Báo",
                                    APPRAISER,
                                    NOW));
                case CONCLUSION ->
                    record.store()
                            .when(new ConcludeVerification(
                                    RECORD,
                                    PERSON,
                                    "verification:" + it.number(),
                                    VerificationOutcome.CLEARED,
                                    "4/KL",
                                    TODAY,
                                    APPRAISER,
                                    NOW));
            }
        } catch (Rejected refused) {
            // What is refused leaves nothing behind: the recount will tell.
        }
    }

    private static void supportsOneEach(List<Event> events) {
        Map<String, String> users = new TreeMap<>();
        for (Event event : events) {
            switch (event) {
                case SupportUsed it ->
                    assertThat(users.put(it.kind() + it.reference(), it.nominationId()))
                            .as("nomination that has %s already", it.reference())
                            .isNull();
                case SupportReleased it ->
                    assertThat(users.remove(it.kind() + it.reference())).isEqualTo(it.nominationId());
                default -> {}
            }
        }
        Set<String> alive = new HashSet<>();
        for (Event event : events) {
            switch (event) {
                case AwardClaimed it -> alive.add(it.nominationId());
                case ClaimReleased it -> alive.remove(it.nominationId());
                default -> {}
            }
        }
        assertThat(alive).as("live or decided nominations").containsAll(users.values());
    }

    private static NomineeHistory recount(List<Event> events) {
        var awards = new ArrayList<HeldAward>();
        var years = new ArrayList<YearStanding>();
        var initiatives = new ArrayList<RecognisedInitiative>();
        var verifications = new ArrayList<OpenVerification>();
        var claims = new ArrayList<LiveClaim>();
        for (int i = 0; i < events.size(); i++) {
            List<Event> later = events.subList(i + 1, events.size());
            switch (events.get(i)) {
                case AwardEntered it
                when !revoked(later, it.awardCode(), it.year()) ->
                    awards.add(new HeldAward(
                            it.awardCode(),
                            it.year(),
                            false,
                            CommendationBasis.valueOf(it.basis()),
                            it.number(),
                            it.decidedOn(),
                            uses(events, it.awardCode(), it.year())));
                case PastAwardEntered it
                when !revoked(later, it.awardCode(), it.year()) ->
                    awards.add(new HeldAward(
                            it.awardCode(),
                            it.year(),
                            it.schoolYear(),
                            CommendationBasis.valueOf(it.basis()),
                            it.number(),
                            it.decidedOn(),
                            uses(events, it.awardCode(), it.year())));
                case YearGraded it
                when later.stream().noneMatch(e -> e instanceof YearGraded other && other.year() == it.year()) ->
                    years.add(
                            new YearStanding(it.year(), YearStanding.Kind.valueOf(it.kind()), null, it.monthsWorked()));
                case InitiativeRecognised it ->
                    initiatives.add(new RecognisedInitiative(
                            it.initiativeId(),
                            InitiativeScope.valueOf(it.scope()),
                            it.year(),
                            lastUser(events, it.initiativeId())));
                case VerificationOpened it
                when later.stream()
                        .noneMatch(e -> e instanceof VerificationConcluded end
                                && end.verificationId().equals(it.verificationId())) ->
                    verifications.add(new OpenVerification(it.verificationId(), it.ground(), it.openedOn()));
                case AwardClaimed it
                when later.stream().noneMatch(e -> ends(e, it)) ->
                    claims.add(new LiveClaim(it.awardCode(), it.year(), it.nominationId()));
                default -> {}
            }
        }
        return new NomineeHistory(awards, years, List.of(), initiatives, verifications, claims, List.of(), null);
    }

    private static boolean revoked(List<Event> later, String award, int year) {
        return later.stream()
                .anyMatch(e -> e instanceof AwardRevoked it && it.awardCode().equals(award) && it.year() == year);
    }

    private static boolean ends(Event event, AwardClaimed claim) {
        return switch (event) {
            case ClaimReleased it -> it.nominationId().equals(claim.nominationId());
            case AwardEntered it -> it.nominationId().equals(claim.nominationId());
            default -> false;
        };
    }

    private static Set<String> uses(List<Event> events, String award, int year) {
        var uses = new HashSet<String>();
        for (Event event : events) {
            if (event instanceof AwardUsed it && it.awardCode().equals(award) && it.year() == year) {
                uses.add(it.usedForAward());
            }
        }
        return uses;
    }

    private static @Nullable String lastUser(List<Event> events, String initiativeId) {
        String user = null;
        for (Event event : events) {
            if (event instanceof SupportUsed it && it.reference().equals(initiativeId)) {
                user = it.nominationId();
            } else if (event instanceof SupportReleased it && it.reference().equals(initiativeId)) {
                user = null;
            }
        }
        return user;
    }

    /** Few numbers, so that attempts meet. */
    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Kind.SUBMISSION)),
                Tuple.of(2, Arbitraries.of(Kind.END, Kind.AWARD, Kind.RECOGNITION)),
                Tuple.of(3, Arbitraries.of(Kind.values())));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> awards = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> years = Arbitraries.integers().between(2010, 2012);
        Arbitrary<Integer> others = Arbitraries.integers().between(0, 2);
        return Combinators.combine(kinds, numbers, awards, years, others)
                .as(Attempt::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }
}
