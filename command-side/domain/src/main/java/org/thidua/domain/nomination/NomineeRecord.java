package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Hold.Kind.DECISION_PERIOD;
import static org.thidua.domain.nomination.Hold.Kind.OPEN_NOMINATION;
import static org.thidua.messages.shared.RejectionCode.ACHIEVEMENT_ALREADY_USED;
import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.AWARD_ALREADY_HELD;
import static org.thidua.messages.shared.RejectionCode.AWARD_NOT_FOR_NOMINEE;
import static org.thidua.messages.shared.RejectionCode.AWARD_NOT_HELD;
import static org.thidua.messages.shared.RejectionCode.DISCIPLINE_OVERLAPS;
import static org.thidua.messages.shared.RejectionCode.INITIATIVE_ALREADY_USED;
import static org.thidua.messages.shared.RejectionCode.LIVE_NOMINATION_EXISTS;
import static org.thidua.messages.shared.RejectionCode.NOT_FOUND;
import static org.thidua.messages.shared.RejectionCode.PERSON_ERASED;
import static org.thidua.messages.shared.RejectionCode.SCOPE_NOT_WIDER;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AWARD;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_INITIATIVE;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_VERIFICATION;
import static org.thidua.messages.shared.RejectionCode.VERIFICATION_ALREADY_CONCLUDED;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.register.Collective;
import org.thidua.domain.register.Person;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.AwardUsed;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ConcludeVerification;
import org.thidua.messages.nomination.DeclareRecordComplete;
import org.thidua.messages.nomination.DisciplineEntered;
import org.thidua.messages.nomination.EnterDiscipline;
import org.thidua.messages.nomination.EnterPastAward;
import org.thidua.messages.nomination.GradeYear;
import org.thidua.messages.nomination.InitiativeRecognised;
import org.thidua.messages.nomination.InitiativeScopeRecognised;
import org.thidua.messages.nomination.OpenVerification;
import org.thidua.messages.nomination.PastAwardEntered;
import org.thidua.messages.nomination.RecogniseInitiative;
import org.thidua.messages.nomination.RecogniseInitiativeScope;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordCommand;
import org.thidua.messages.nomination.RecordDeclaredComplete;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.nomination.SupportKind;
import org.thidua.messages.nomination.SupportReleased;
import org.thidua.messages.nomination.SupportUsed;
import org.thidua.messages.nomination.VerificationConcluded;
import org.thidua.messages.nomination.VerificationOpened;
import org.thidua.messages.nomination.YearGraded;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/**
 * What is known of one nominee: awards held and proposed, how years went, discipline, verifications, initiatives. The
 * place where two nominations for the same award and year, or on the same achievement, meet. Facts are entered by those
 * who keep the record; nominations change it, and an erasure closes it, in their own unit of work.
 */
public class NomineeRecord extends EventSourced {

    /** The first patriotic emulation appeal is of June 1948: nothing of an earlier year counts. */
    private static final int FIRST_YEAR = 1948;

    private static final int MONTHS = 12;

    private final RecordState state = new RecordState();

    protected NomineeRecord() {}

    /** The id of the record of a nominee. */
    public static String idFor(String nomineeId) {
        return "record:" + nomineeId;
    }

    /** An award from elsewhere. One award and year is one decision: another one contradicts it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnterPastAward command, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        NomineeType type = mustTake(command, neighbours);
        var award = new AwardYear(command.awardCode(), command.year());
        Optional<PastAwardEntered> earlier = state.awards().past(award);
        if (earlier.isPresent() && says(earlier.get(), command, seals)) {
            return;
        }
        mustBeFree(command.nomineeId(), award);
        if (!catalogue.knows(award.award())) {
            throw Rejected.because(UNKNOWN_AWARD, "award", award.award());
        }
        if (catalogue.rows().stream()
                .noneMatch(row ->
                        row.code().equals(award.award()) && row.nomineeTypes().contains(type))) {
            throw Rejected.because(AWARD_NOT_FOR_NOMINEE, "award", award.award(), "nomineeType", type);
        }
        checkYear(award.year(), command.at());
        checkNumber(command.number());
        LocalDate decidedOn = command.decidedOn();
        boolean possible = decidedOn.getYear() >= award.year() && !decidedOn.isAfter(VietNam.dayOf(command.at()));
        Check.value(possible, "decidedOn", decidedOn);
        Check.value(!command.decidedBy().isBlank(), "decidedBy", "");
        happened(new PastAwardEntered(
                id(),
                command.nomineeId(),
                award.award(),
                award.year(),
                command.schoolYear(),
                command.basis().name(),
                command.number(),
                decidedOn,
                seals.seal(PastAwardEntered.DECIDED_BY, id(), command.nomineeId(), command.decidedBy())));
    }

    /** A disciplinary period. Two of one nominee do not overlap: the second would contradict the first. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EnterDiscipline command, Neighbours neighbours, Seals seals) {
        mustTake(command, neighbours);
        if (state.disciplines().stream().anyMatch(earlier -> says(earlier, command, seals))) {
            return;
        }
        Check.value(!command.until().isBefore(command.from()), "until", command.until());
        Check.value(!command.from().isAfter(VietNam.dayOf(command.at())), "from", command.from());
        checkNumber(command.number());
        Check.value(!command.reason().isBlank(), "reason", "");
        for (DisciplineEntered it : state.disciplines()) {
            if (!command.until().isBefore(it.from()) && !it.until().isBefore(command.from())) {
                throw Rejected.because(
                        DISCIPLINE_OVERLAPS, "nominee", command.nomineeId(), "from", it.from(), "until", it.until());
            }
        }
        happened(new DisciplineEntered(
                id(),
                command.nomineeId(),
                command.measure().name(),
                command.from(),
                command.until(),
                seals.seal(DisciplineEntered.NUMBER, id(), command.nomineeId(), command.number()),
                seals.seal(DisciplineEntered.REASON, id(), command.nomineeId(), command.reason())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenVerification command, Neighbours neighbours, Seals seals) {
        mustTake(command, neighbours);
        Optional<VerificationOpened> earlier = state.verifications().find(command.verificationId());
        if (earlier.isPresent()) {
            if (says(earlier.get(), command, seals)) {
                return;
            }
            throw Rejected.because(ALREADY_EXISTS, "id", command.verificationId());
        }
        Check.value(!command.reference().isBlank(), "reference", "");
        happened(new VerificationOpened(
                id(),
                command.nomineeId(),
                command.verificationId(),
                command.ground().name(),
                seals.seal(VerificationOpened.REFERENCE, id(), command.nomineeId(), command.reference()),
                VietNam.dayOf(command.at())));
    }

    /** Only a conclusion document lifts a freeze, whatever it concludes (Decree 98/2023, article 4). */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ConcludeVerification command, Neighbours neighbours, Seals seals) {
        mustTake(command, neighbours);
        String verificationId = command.verificationId();
        Optional<VerificationConcluded> earlier = state.verifications().conclusion(verificationId);
        if (earlier.isPresent()) {
            if (says(earlier.get(), command, seals)) {
                return;
            }
            throw Rejected.because(VERIFICATION_ALREADY_CONCLUDED, "verification", verificationId);
        }
        if (state.verifications().find(verificationId).isEmpty()) {
            throw Rejected.because(UNKNOWN_VERIFICATION, "verification", verificationId);
        }
        checkNumber(command.number());
        Check.value(!command.on().isAfter(VietNam.dayOf(command.at())), "on", command.on());
        happened(new VerificationConcluded(
                id(),
                command.nomineeId(),
                verificationId,
                command.outcome().name(),
                seals.seal(VerificationConcluded.NUMBER, id(), command.nomineeId(), command.number()),
                command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GradeYear command, Neighbours neighbours) {
        mustTake(command, neighbours);
        CompletionGrade grade = command.grade();
        Integer months = command.monthsWorked();
        String number = command.number();
        var graded = new YearGraded(
                id(),
                command.nomineeId(),
                command.year(),
                command.kind().name(),
                grade == null ? null : grade.name(),
                months,
                number);
        if (state.year(command.year()).filter(graded::equals).isPresent()) {
            return;
        }
        checkYear(command.year(), command.at());
        Check.value(months == null || (months >= 0 && months <= MONTHS), "monthsWorked", String.valueOf(months));
        Check.value(number == null || !number.isBlank(), "number", "");
        happened(graded);
    }

    /** Of co-authors each has the initiative in its own record, and uses it on its own (tricky case 16). */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecogniseInitiative command, Neighbours neighbours, Seals seals) {
        mustTake(command, neighbours);
        Optional<InitiativeRecognised> earlier = state.initiatives().first(command.initiativeId());
        if (earlier.isPresent()) {
            if (says(earlier.get(), command, seals)) {
                return;
            }
            throw Rejected.because(ALREADY_EXISTS, "id", command.initiativeId());
        }
        Check.value(!command.title().isBlank(), "title", "");
        checkYear(command.year(), command.at());
        checkNumber(command.number());
        happened(new InitiativeRecognised(
                id(),
                command.nomineeId(),
                command.initiativeId(),
                seals.seal(InitiativeRecognised.TITLE, id(), command.nomineeId(), command.title()),
                command.scope().name(),
                command.year(),
                command.number()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecogniseInitiativeScope command, Neighbours neighbours) {
        mustTake(command, neighbours);
        String initiativeId = command.initiativeId();
        var wider = new InitiativeScopeRecognised(
                id(), command.nomineeId(), initiativeId, command.scope().name(), command.year(), command.number());
        if (state.initiatives().has(wider)) {
            return;
        }
        InitiativeScope known = state.initiatives()
                .scope(initiativeId)
                .orElseThrow(() -> unknownInitiative(command.nomineeId(), initiativeId));
        if (known.isAtLeast(command.scope())) {
            throw Rejected.because(SCOPE_NOT_WIDER, "initiative", initiativeId, "scope", known);
        }
        checkYear(command.year(), command.at());
        checkNumber(command.number());
        happened(wider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclareRecordComplete command, Neighbours neighbours) {
        mustTake(command, neighbours);
        if (Objects.equals(state.completeFrom(), command.year())) {
            return;
        }
        checkYear(command.year(), command.at());
        happened(new RecordDeclaredComplete(id(), command.nomineeId(), command.year()));
    }

    /**
     * Reserves an award and year for a nomination; again for the same one changes nothing.
     *
     * @throws Rejected when another live nomination has it, the nominee already holds the award of that year, or is
     *     being erased
     */
    void claim(String nomineeId, String nominationId, AwardYear wanted) {
        mustNotBeClosed(nomineeId);
        if (state.claimant(wanted).filter(nominationId::equals).isPresent()) {
            return;
        }
        mustBeFree(nomineeId, wanted);
        happened(new AwardClaimed(id(), nomineeId, nominationId, wanted.award(), wanted.year()));
    }

    /**
     * Takes what a nomination rests on, and gives back what it rests on no more; the same again changes nothing.
     *
     * @throws Rejected {@code UNKNOWN_INITIATIVE} for one that was not recognised for this nominee; {@code
     *     INITIATIVE_ALREADY_USED}, {@code ACHIEVEMENT_ALREADY_USED} when another live or decided nomination rests on it
     *     (tricky cases 14 and 15)
     */
    void takeSupport(String nomineeId, String nominationId, NamedSupport named) {
        List<Support> wanted = named.all();
        for (Support support : wanted) {
            mustBeFree(nomineeId, nominationId, support);
        }
        List<Support> taken = state.supportOf(nominationId);
        taken.stream().filter(it -> !wanted.contains(it)).forEach(it -> giveBack(nomineeId, nominationId, it));
        wanted.stream()
                .filter(it -> !taken.contains(it))
                .distinct()
                .forEach(it -> happened(
                        new SupportUsed(id(), nomineeId, nominationId, it.kind().name(), it.reference())));
    }

    /** Gives a nomination's claim back, and what it rests on; changes nothing when it has none. */
    void release(String nomineeId, String nominationId, AwardYear claimed, ReleaseReason reason, LocalDate on) {
        if (state.claimant(claimed).filter(nominationId::equals).isEmpty()) {
            return;
        }
        happened(new ClaimReleased(id(), nomineeId, nominationId, claimed.award(), claimed.year(), reason.name(), on));
        state.supportOf(nominationId).forEach(it -> giveBack(nomineeId, nominationId, it));
    }

    /** Enters an award that the head has conferred. */
    void enter(
            String nomineeId,
            String nominationId,
            AwardYear won,
            String number,
            LocalDate decidedOn,
            CommendationBasis basis) {
        happened(new AwardEntered(
                id(), nomineeId, nominationId, won.award(), won.year(), number, decidedOn, basis.name()));
    }

    /**
     * Remembers that awards served as years of a higher one that a nomination has won (tricky case 7). One that is not
     * held any more, and one that is remembered already, change nothing.
     */
    void use(String nomineeId, String nominationId, AwardYear won, List<AwardYear> served) {
        for (AwardYear award : served) {
            if (state.awards().held(award).isPresent() && !state.awards().isUsed(award, nominationId)) {
                happened(new AwardUsed(id(), nomineeId, award.award(), award.year(), won.award(), nominationId));
            }
        }
    }

    /**
     * Takes an award away: it counts no more. What it was used for stays for people to review (tricky case 64), and what
     * it rested on stays used. The same again changes nothing.
     *
     * @param number of the decision to revoke
     * @throws Rejected {@code AWARD_NOT_HELD}
     */
    void revoke(String nomineeId, AwardYear award, String number, LocalDate on) {
        Optional<HeldAwards.Held> held = state.awards().held(award);
        if (held.isEmpty()) {
            boolean again = state.awards()
                    .revocation(award)
                    .filter(it -> it.number().equals(number) && it.on().equals(on))
                    .isPresent();
            if (again) {
                return;
            }
            throw Rejected.because(AWARD_NOT_HELD, "nominee", nomineeId, "award", award.award(), "year", award.year());
        }
        happened(new AwardRevoked(id(), nomineeId, held.get().nominationId(), award.award(), award.year(), number, on));
    }

    /** Later awards, still held, for which an award served as one of their years; sorted by year and code. */
    List<AwardYear> reliedOn(AwardYear award) {
        return state.awards().reliedOn(award);
    }

    /** What is being verified. */
    List<org.thidua.domain.eligibility.OpenVerification> verifications() {
        return state.verifications().underWay();
    }

    /**
     * What is known of the nominee as a nomination may rely on it; without the rolls of a collective, which its register
     * has.
     */
    NomineeHistory historyFor(String nominationId) {
        return state.historyFor(nominationId);
    }

    /**
     * What still needs the nominee's data on a day: nominations that have not ended, and decisions that can still be
     * complained about. A failed vote counts as one: the head's refusal that may follow it changes no claim.
     *
     * @param decisionPeriod days after a failed vote or a decision of the head, that day not counted
     */
    public List<Hold> holds(LocalDate day, int decisionPeriod) {
        var open = state.claimants().stream().map(nomination -> new Hold(OPEN_NOMINATION, nomination, null));
        var lately = state.decided().entrySet().stream()
                .map(it -> new Hold(DECISION_PERIOD, it.getKey(), it.getValue().plusDays(decisionPeriod)))
                .filter(hold -> !day.isAfter(Objects.requireNonNull(hold.until())));
        return Stream.concat(open, lately)
                .sorted(Comparator.comparing(Hold::toString))
                .toList();
    }

    /**
     * Takes no claim and no fact any more because the nominee is being erased, unless something holds; again for the
     * same erasure changes nothing.
     *
     * @return what holds, as {@link #holds} names it; nothing when the record is closed now
     */
    public List<Hold> closeUnlessHeld(String nomineeId, String erasureId, LocalDate day, int decisionPeriod) {
        List<Hold> holds = holds(day, decisionPeriod);
        if (holds.isEmpty() && !erasureId.equals(state.closedFor())) {
            happened(new RecordClosed(id(), nomineeId, erasureId));
        }
        return holds;
    }

    @Override
    protected void evolve(Event event) {
        state.evolve((RecordEvent) event);
    }

    /** Refuses whoever does not keep records, and a nominee who is unknown or being erased; says which it is else. */
    private NomineeType mustTake(RecordCommand command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), APPRAISER, SECRETARY, ADMINISTRATOR);
        String nomineeId = command.nomineeId();
        Check.value(id().equals(idFor(nomineeId)), "id", id());
        NomineeType type = neighbours.exists(Person.class, nomineeId) ? NomineeType.INDIVIDUAL : NomineeType.COLLECTIVE;
        if (type == NomineeType.COLLECTIVE && !neighbours.exists(Collective.class, nomineeId)) {
            throw Rejected.because(NOT_FOUND, "id", nomineeId);
        }
        mustNotBeClosed(nomineeId);
        return type;
    }

    private void mustNotBeClosed(String nomineeId) {
        if (state.closedFor() != null) {
            throw Rejected.because(PERSON_ERASED, "person", nomineeId);
        }
    }

    private void mustBeFree(String nomineeId, AwardYear award) {
        state.awards().held(award).ifPresent(it -> {
            String nominationId = it.nominationId();
            throw Rejected.because(
                    AWARD_ALREADY_HELD,
                    "nominee",
                    nomineeId,
                    "award",
                    award.award(),
                    "year",
                    award.year(),
                    nominationId == null ? "number" : "nomination",
                    nominationId == null ? it.number() : nominationId);
        });
        state.claimant(award).ifPresent(claimant -> {
            throw Rejected.because(
                    LIVE_NOMINATION_EXISTS,
                    "nominee",
                    nomineeId,
                    "award",
                    award.award(),
                    "year",
                    award.year(),
                    "nomination",
                    claimant);
        });
    }

    private void mustBeFree(String nomineeId, String nominationId, Support support) {
        String reference = support.reference();
        boolean initiative = support.kind() == SupportKind.INITIATIVE;
        if (initiative && !state.initiatives().isKnown(reference)) {
            throw unknownInitiative(nomineeId, reference);
        }
        state.userOf(support).filter(user -> !user.equals(nominationId)).ifPresent(user -> {
            throw initiative
                    ? Rejected.because(
                            INITIATIVE_ALREADY_USED, "nominee", nomineeId, "initiative", reference, "nomination", user)
                    : Rejected.because(
                            ACHIEVEMENT_ALREADY_USED,
                            "nominee",
                            nomineeId,
                            "achievement",
                            reference,
                            "nomination",
                            user);
        });
    }

    private void giveBack(String nomineeId, String nominationId, Support support) {
        happened(new SupportReleased(
                id(), nomineeId, nominationId, support.kind().name(), support.reference()));
    }

    private static Rejected unknownInitiative(String nomineeId, String initiativeId) {
        return Rejected.because(UNKNOWN_INITIATIVE, "nominee", nomineeId, "initiative", initiativeId);
    }

    private static void checkYear(int year, Instant at) {
        Check.value(year >= FIRST_YEAR && year <= VietNam.dayOf(at).getYear(), "year", year);
    }

    private static void checkNumber(String number) {
        Check.value(!number.isBlank(), "number", "");
    }

    // A repetition is recognised without sealing anything: a refused command makes no key.

    private boolean says(PastAwardEntered earlier, EnterPastAward command, Seals seals) {
        return earlier.schoolYear() == command.schoolYear()
                && earlier.basis().equals(command.basis().name())
                && earlier.number().equals(command.number())
                && earlier.decidedOn().equals(command.decidedOn())
                && seals.says(PastAwardEntered.DECIDED_BY, id(), earlier.decidedBy(), command.decidedBy());
    }

    private boolean says(DisciplineEntered earlier, EnterDiscipline command, Seals seals) {
        return earlier.measure().equals(command.measure().name())
                && earlier.from().equals(command.from())
                && earlier.until().equals(command.until())
                && seals.says(DisciplineEntered.NUMBER, id(), earlier.number(), command.number())
                && seals.says(DisciplineEntered.REASON, id(), earlier.reason(), command.reason());
    }

    private boolean says(VerificationOpened earlier, OpenVerification command, Seals seals) {
        return earlier.ground().equals(command.ground().name())
                && seals.says(VerificationOpened.REFERENCE, id(), earlier.reference(), command.reference());
    }

    private boolean says(VerificationConcluded earlier, ConcludeVerification command, Seals seals) {
        return earlier.outcome().equals(command.outcome().name())
                && earlier.on().equals(command.on())
                && seals.says(VerificationConcluded.NUMBER, id(), earlier.number(), command.number());
    }

    private boolean says(InitiativeRecognised earlier, RecogniseInitiative command, Seals seals) {
        return earlier.scope().equals(command.scope().name())
                && earlier.year() == command.year()
                && earlier.number().equals(command.number())
                && seals.says(InitiativeRecognised.TITLE, id(), earlier.title(), command.title());
    }
}
