package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.NominationStatus.ON_AGENDA;
import static org.thidua.domain.nomination.NominationStatus.READY_FOR_COUNCIL;
import static org.thidua.domain.nomination.NominationStatus.RETURNED;
import static org.thidua.domain.nomination.NominationStatus.SUBMITTED;
import static org.thidua.domain.nomination.NominationStatus.VOTED_PASSED;
import static org.thidua.messages.shared.RejectionCode.ALREADY_DECIDED;
import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_VOTED;
import static org.thidua.messages.shared.RejectionCode.AWARD_NOT_FOR_NOMINEE;
import static org.thidua.messages.shared.RejectionCode.DOSSIER_INCOMPLETE;
import static org.thidua.messages.shared.RejectionCode.DUE_DATE_PASSED;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_APPRAISABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_EDITABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_READY;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_RETURNABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_SUBMITTABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_WITHDRAWABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINEE_UNDER_VERIFICATION;
import static org.thidua.messages.shared.RejectionCode.NOT_ON_BALLOT;
import static org.thidua.messages.shared.RejectionCode.NOT_YOUR_AGENCY;
import static org.thidua.messages.shared.RejectionCode.NO_RULE_IN_FORCE;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AWARD;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_DOSSIER_ITEM;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_EVIDENCE;
import static org.thidua.messages.shared.RejectionCode.VOTE_MISSING;
import static org.thidua.messages.shared.RejectionCode.VOTE_NOT_PASSED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.thidua.domain.eligibility.Finding;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.quota.QuotaKey;
import org.thidua.domain.quota.QuotaLedger;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AcceptLate;
import org.thidua.messages.nomination.AddEvidence;
import org.thidua.messages.nomination.AmendDecision;
import org.thidua.messages.nomination.AnnounceDecision;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ConcludeObjection;
import org.thidua.messages.nomination.ConferAward;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.EvaluateNomination;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.EvidenceFiled;
import org.thidua.messages.nomination.EvidenceRemoved;
import org.thidua.messages.nomination.ExpireNomination;
import org.thidua.messages.nomination.FileEvidence;
import org.thidua.messages.nomination.ForwardNomination;
import org.thidua.messages.nomination.LiftSuspension;
import org.thidua.messages.nomination.LodgeObjection;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.nomination.OpenConsultation;
import org.thidua.messages.nomination.OpenPublicComment;
import org.thidua.messages.nomination.OverrideRuleSet;
import org.thidua.messages.nomination.PosthumousDeclared;
import org.thidua.messages.nomination.ProcedureChosen;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.nomination.ReceiveNomination;
import org.thidua.messages.nomination.RecordConsultationReply;
import org.thidua.messages.nomination.RecordPublicComment;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.nomination.RemoveEvidence;
import org.thidua.messages.nomination.ReturnNomination;
import org.thidua.messages.nomination.RevokeAward;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.SupportNamed;
import org.thidua.messages.nomination.SuspendNomination;
import org.thidua.messages.nomination.TakeUpNomination;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;
import org.thidua.messages.time.TimeLimits;

/**
 * The proposal of one nominee for one award and achievement year, reviewed level by level. The council advises and the
 * head decides; no award without the vote it needs (Law 06/2022/QH15, articles 83 and 84, for the procedure).
 */
public class Nomination extends EventSourced {

    /** The first patriotic emulation appeal is of June 1948: no award has an earlier year. */
    private static final int FIRST_YEAR = 1948;

    private static final int MOST_EVIDENCE = 100;

    /** Of each kind on which one nomination rests. */
    private static final int MOST_REFERENCES = 100;

    private final NominationState state = new NominationState();

    protected Nomination() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftNomination command, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        needNominatorOf(command.agencyId(), command.by());
        if (state.drafted() != null) {
            if (says(state.proposal(), command, seals)
                    && state.procedure() == command.procedure()
                    && state.posthumous() == command.posthumous()) {
                return;
            }
            throw Rejected.because(ALREADY_EXISTS, "id", id());
        }
        if (!catalogue.knows(command.awardCode())) {
            throw Rejected.because(UNKNOWN_AWARD, "award", command.awardCode());
        }
        if (catalogue.rows().stream()
                .filter(row -> row.code().equals(command.awardCode()))
                .noneMatch(row -> row.nomineeTypes().contains(command.nomineeType()))) {
            throw notForNominee(command.awardCode(), command.nomineeType().name());
        }
        int thisYear = VietNam.dayOf(command.at()).getYear();
        Check.value(command.year() >= FIRST_YEAR && command.year() <= thisYear, "year", command.year());
        Procedure.mustFit(command.procedure(), command.basis());
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        new Nominee(command.nomineeType(), command.nomineeId())
                .mustBelongTo(command.agencyId(), VietNam.dayOf(command.at()), neighbours);
        happened(new NominationDrafted(
                id(),
                command.awardCode(),
                command.year(),
                command.nomineeType().name(),
                command.nomineeId(),
                command.agencyId(),
                command.basis().name(),
                command.achievements().isBlank()
                        ? null
                        : seals.seal(NominationDrafted.ACHIEVEMENTS, id(), command.nomineeId(), command.achievements()),
                seals.seal(NominationDrafted.INITIATIVES, id(), command.nomineeId(), command.initiatives())));
        nameSupport(new NamedSupport(command.initiativeIds(), command.achievementIds()));
        if (command.procedure() != ProcedureType.NORMAL) {
            happened(new ProcedureChosen(id(), command.procedure().name()));
        }
        if (command.posthumous()) {
            happened(new PosthumousDeclared(id()));
        }
    }

    @CommandHandler
    void decide(EditNomination command, Seals seals) {
        needNominatorOf(proposal().agencyId(), command.by());
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_EDITABLE);
        }
        DossierText before = state.dossier();
        String basis =
                command.basis() == null ? before.basis() : command.basis().name();
        String achievements = command.achievements();
        if (achievements != null && before.saysAchievements(id(), achievements, seals)) {
            achievements = null;
        }
        List<String> initiatives = command.initiatives();
        if (initiatives != null && before.initiatives().says(id(), initiatives, seals)) {
            initiatives = null;
        }
        List<String> initiativeIds = command.initiativeIds();
        List<String> achievementIds = command.achievementIds();
        nameSupport(new NamedSupport(
                initiativeIds == null ? state.support().initiativeIds() : initiativeIds,
                achievementIds == null ? state.support().achievementIds() : achievementIds));
        if (basis.equals(before.basis()) && achievements == null && initiatives == null) {
            return;
        }
        happened(new NominationEdited(
                id(),
                basis,
                achievements == null ? before.describesAchievements() : !achievements.isBlank(),
                achievements == null || achievements.isBlank()
                        ? null
                        : sealed(NominationEdited.ACHIEVEMENTS, achievements, seals),
                initiatives == null ? null : sealed(NominationEdited.INITIATIVES, initiatives, seals)));
    }

    /**
     * A file joins the dossier while its text may be edited, at most {@value #MOST_EVIDENCE} of them. Its key is sealed
     * for the nominee, so that the file cannot be read either once the nominee is erased.
     */
    @CommandHandler
    void decide(AddEvidence command, Seals seals) {
        needNominatorOf(proposal().agencyId(), command.by());
        Optional<String> stored = state.files().digest(command.evidenceId());
        if (stored.filter(command.sha256()::equals).isPresent()) {
            return;
        }
        if (stored.isPresent()) {
            throw Rejected.because(ALREADY_EXISTS, "id", command.evidenceId());
        }
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_EDITABLE);
        }
        Check.value(!command.fileName().isBlank(), "fileName", command.fileName());
        Check.value(state.files().size() < MOST_EVIDENCE, "evidence", MOST_EVIDENCE + 1);
        happened(new EvidenceAdded(
                id(),
                command.evidenceId(),
                sealed(EvidenceAdded.FILE_NAME, command.fileName(), seals),
                command.mediaType(),
                command.size(),
                command.sha256(),
                sealed(EvidenceAdded.FILE_KEY, command.fileKey(), seals)));
    }

    /** The dossier's documents are those that some rule set asks for with this award (Law 06/2022/QH15, article 84). */
    @CommandHandler
    void decide(FileEvidence command, Catalogue catalogue) {
        needNominatorOf(proposal().agencyId(), command.by());
        if (state.files()
                .item(command.evidenceId())
                .filter(command.item()::equals)
                .isPresent()) {
            return;
        }
        needFile(command.evidenceId());
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_EDITABLE);
        }
        Set<String> known = catalogue.rows().stream()
                .filter(row -> row.code().equals(proposal().awardCode()))
                .flatMap(row -> row.dossier().stream())
                .map(DossierItem::code)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(command.item())) {
            throw Rejected.because(UNKNOWN_DOSSIER_ITEM, "item", command.item(), "known", String.join(", ", known));
        }
        happened(new EvidenceFiled(id(), command.evidenceId(), command.item()));
    }

    @CommandHandler
    void decide(RemoveEvidence command) {
        needNominatorOf(proposal().agencyId(), command.by());
        if (state.files().isRemoved(command.evidenceId())) {
            return;
        }
        needFile(command.evidenceId());
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_EDITABLE);
        }
        happened(new EvidenceRemoved(id(), command.evidenceId()));
    }

    private void needFile(String evidenceId) {
        if (state.files().digest(evidenceId).isEmpty() || state.files().isRemoved(evidenceId)) {
            throw Rejected.because(UNKNOWN_EVIDENCE, "nomination", id(), "evidence", evidenceId);
        }
    }

    /**
     * What is known of the nominee is held against the row of the award. A hard condition that is not met refuses the
     * dossier with all findings; the rest goes with it to the appraiser.
     */
    @CommandHandler
    void decide(SubmitNomination command, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        needNominatorOf(proposal().agencyId(), command.by());
        if (status() == SUBMITTED) {
            return;
        }
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_SUBMITTABLE);
        }
        new Suspending(state).mustNotRest();
        Procedure.mustFit(state.procedure(), state.basis());
        NominationReturned sentBack = review().returned();
        LocalDate today = VietNam.dayOf(command.at());
        if (sentBack != null && today.isAfter(sentBack.dueOn())) {
            throw Rejected.because(DUE_DATE_PASSED, "nomination", id(), "dueOn", sentBack.dueOn());
        }
        List<String> missing = missingFromDossier();
        if (!missing.isEmpty()) {
            throw Rejected.because(DOSSIER_INCOMPLETE, "missing", String.join(", ", missing));
        }
        AwardType row = ruleRow(today, catalogue);
        new Intake(state).mustBeInWindow(row, today);
        Assessment assessment = assessed(row, today, catalogue, neighbours, seals);
        assessment.mustNotRefuse();
        NominationSubmitted first = state.submitted();
        int submission = first == null ? 1 : first.submission() + 1;
        happened(assessment.event(proposal(), state.evaluations() + 1, today, seals));
        happened(new NominationSubmitted(id(), level(), submission, row.ruleSet(), row.row(), command.at()));
        changeRecord(neighbours, record -> {
            record.claim(proposal().nomineeId(), id(), awardYear());
            record.takeSupport(
                    proposal().nomineeId(), id(), state.support().takenUnder(catalogue.ruleSet(row.ruleSet())));
        });
        if (first == null) {
            nominee().mustStillBelongTo(proposal().agencyId(), today, neighbours);
        }
    }

    /** Under the row fixed at intake, or for a draft under the one in force today. */
    @CommandHandler
    void decide(EvaluateNomination command, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        ActingRole.oneOf(command.by(), Role.NOMINATOR, Role.APPRAISER, Role.SECRETARY);
        if (command.by().role() == Role.NOMINATOR) {
            needNominatorOf(proposal().agencyId(), command.by());
        } else {
            review().mustBelongTo(command.by());
        }
        if (status().isEnded()) {
            throw inState(NOMINATION_NOT_APPRAISABLE);
        }
        LocalDate today = VietNam.dayOf(command.at());
        AwardType row = ruleRow(today, catalogue);
        happened(assessed(row, today, catalogue, neighbours, seals)
                .event(proposal(), state.evaluations() + 1, today, seals));
    }

    @CommandHandler
    void decide(ReturnNomination command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        NominationReturned earlier = review().returned();
        if (status() == RETURNED && earlier != null && says(earlier, command, seals)) {
            return;
        }
        review().mustBelongTo(command.by());
        if (!status().isBeforeAppraisal()) {
            throw inState(NOMINATION_NOT_RETURNABLE);
        }
        new Suspending(state).mustNotRest();
        boolean named =
                !command.defects().isEmpty() && command.defects().stream().noneMatch(String::isBlank);
        Check.value(named, "defects", ""); // what else is said about the nominee stays out of the refusal
        Check.value(!command.dueOn().isBefore(VietNam.dayOf(command.at())), "dueOn", command.dueOn());
        happened(new NominationReturned(
                id(), level(), sealed(NominationReturned.DEFECTS, command.defects(), seals), command.dueOn()));
    }

    @CommandHandler
    void decide(AppraiseNomination command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER);
        NominationAppraised earlier = review().appraisal();
        if (status() == READY_FOR_COUNCIL && earlier != null && says(earlier, command, seals)) {
            return;
        }
        review().mustBelongTo(command.by());
        if (!status().isBeforeAppraisal()) {
            throw inState(NOMINATION_NOT_APPRAISABLE);
        }
        new Suspending(state).mustNotRest();
        LocalDate today = VietNam.dayOf(command.at());
        new Consulting(state).mustBeOver(today);
        new Publishing(state).mustBeOver(today);
        Check.value(
                command.opinion() == AppraisalOpinion.ELIGIBLE
                        || !command.note().isBlank(),
                "note",
                command.note());
        happened(new NominationAppraised(
                id(), level(), command.opinion().name(), sealed(NominationAppraised.NOTE, command.note(), seals)));
    }

    /** What it would come to under a row, with what is known today; nothing happens. */
    public List<Finding> under(AwardType row, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        LocalDate intake = state.intake().map(VietNam::dayOf).orElseGet(row::validFrom);
        return Assessment.of(catalogue, state, row, intake, history(neighbours), seals)
                .findings();
    }

    /** Whom it proposes. */
    public String nomineeId() {
        return proposal().nomineeId();
    }

    /** Whether it is of secret merit: its nominee is named nowhere but to those who work on it (tricky case 69). */
    public boolean isSecret() {
        return state.basis() == CommendationBasis.SECRET;
    }

    /** The achievement year. */
    public int year() {
        return proposal().year();
    }

    /**
     * What a ballot needs to know before it takes this nomination up.
     *
     * @param today day in Viet Nam on which the ballot opens
     * @throws Rejected when it does not wait for a council, rests, was not published as its award asks for, or something
     *     about the nominee is being verified
     */
    public ReadyForCouncil readyForCouncil(LocalDate today, Catalogue catalogue, Neighbours neighbours) {
        FixedRule rule = state.rule();
        if (status() != READY_FOR_COUNCIL || rule == null) {
            throw inState(NOMINATION_NOT_READY);
        }
        new Suspending(state).mustNotRest();
        new Publishing(state).mustBeOver(today);
        catalogue.row(rule.ruleRow()).ifPresent(row -> new Publishing(state).mustHaveBeenHeld(row, today));
        return new ReadyForCouncil(
                id(), proposal().awardCode(), proposal().nomineeId(), quotaKey(), rule.ruleSet(), rule.ruleRow());
    }

    /**
     * Becomes an item of a ballot that is being opened.
     *
     * @param advisedAgencyId the agency whose head the council advises, and who will decide
     * @throws Rejected when it does not wait for a council
     */
    public void putToBallot(String ballotId, String councilId, String advisedAgencyId) {
        if (status() != READY_FOR_COUNCIL) {
            throw inState(NOMINATION_NOT_READY);
        }
        new Forwarding(state).mustBeAdvisedFor(advisedAgencyId);
        happened(new NominationPutToBallot(id(), level(), ballotId, councilId, advisedAgencyId));
    }

    @CommandHandler
    void decide(RecordVote command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.SERVICE);
        LevelReview review = state.reviewOn(command.ballotId())
                .orElseThrow(() -> Rejected.because(NOT_ON_BALLOT, "nomination", id(), "ballot", command.ballotId()));
        var voted = new NominationVoted(
                id(),
                review.level(),
                command.ballotId(),
                command.outcome().name(),
                command.agree(),
                command.disagree(),
                command.abstain(),
                command.denominator(),
                command.percent(),
                command.strict(),
                command.ruleRow());
        // What was withdrawn by the chair or closed meanwhile needs no advice; the ballot keeps its count.
        if (voted.equals(review.councilAdvice()) || review.status().isEnded()) {
            return;
        }
        if (review.status() != ON_AGENDA) {
            throw Rejected.because(ALREADY_VOTED, "nomination", id(), "ballot", command.ballotId());
        }
        happened(voted);
        if (command.outcome() == VoteOutcome.FAILED) {
            release(neighbours, ReleaseReason.VOTE_FAILED, VietNam.dayOf(command.at()));
        }
    }

    @CommandHandler
    void decide(DecideNomination command, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        ActingRole.oneOf(command.by(), Role.HEAD);
        NominationPutToBallot agenda = review().agenda();
        if (agenda != null && !agenda.advisedAgencyId().equals(command.by().agencyId())) {
            throw Rejected.because(NOT_YOUR_AGENCY, "agency", agenda.advisedAgencyId());
        }
        HeadDecision earlier = review().headDecision();
        if (earlier != null) {
            if (earlier.equals(new HeadDecision(command.award(), command.number(), command.decidedOn()))) {
                return;
            }
            throw Rejected.because(
                    ALREADY_DECIDED,
                    "nomination",
                    id(),
                    "status",
                    status(),
                    "number",
                    earlier.number(),
                    "decidedOn",
                    earlier.decidedOn());
        }
        NominationVoted advice = review().councilAdvice();
        if (advice == null && !state.isOpenToTheHead()) {
            throw inState(VOTE_MISSING);
        }
        new Forwarding(state).mustDecideHere(command.by());
        new Suspending(state).mustNotRest();
        Check.value(!command.number().isBlank(), "number", command.number());
        Check.value(!command.decidedOn().isAfter(VietNam.dayOf(command.at())), "decidedOn", command.decidedOn());
        if (!command.award()) {
            happened(new NominationRefused(id(), level(), command.number(), command.decidedOn()));
            release(neighbours, ReleaseReason.REFUSED, command.decidedOn());
            mustNotBeUnderVerification(neighbours);
            return;
        }
        mustNotBeUnderVerification(neighbours);
        if (advice != null && status() != VOTED_PASSED) {
            throw Rejected.because(
                    VOTE_NOT_PASSED,
                    "nomination",
                    id(),
                    "agree",
                    advice.agree(),
                    "denominator",
                    advice.denominator(),
                    "percent",
                    advice.percent(),
                    "strict",
                    advice.strict());
        }
        happened(new NominationAwarded(
                id(),
                level(),
                command.number(),
                command.decidedOn(),
                proposal().awardCode(),
                proposal().nomineeId()));
        changeRecord(
                neighbours,
                record -> record.enter(
                        proposal().nomineeId(),
                        id(),
                        awardYear(),
                        command.number(),
                        command.decidedOn(),
                        CommendationBasis.valueOf(state.dossier().basis())));
        useWhatItRestsOn(VietNam.dayOf(command.at()), catalogue, neighbours, seals);
    }

    @CommandHandler
    void decide(WithdrawNomination command, Neighbours neighbours, Seals seals) {
        // Once the council has begun to vote, its chair lets the nomination go (rule 19 of the procedure).
        boolean byTheChair = command.by().role() == Role.CHAIR;
        if (!byTheChair) {
            needNominatorOf(proposal().agencyId(), command.by());
        }
        NominationWithdrawn earlier = state.withdrawn();
        if (earlier != null && isTheSame(earlier, command, seals)) {
            return;
        }
        if (byTheChair ? !status().isWithdrawableByTheChair() : !status().isWithdrawable()) {
            throw inState(NOMINATION_NOT_WITHDRAWABLE);
        }
        Check.value(!command.reason().isBlank(), "reason", command.reason());
        // A draft can outlive its nominee: it may be cleared away, but nothing more is written about the person.
        boolean aboutNobody = nominee().isErased(neighbours);
        happened(new NominationWithdrawn(
                id(), aboutNobody ? null : sealed(NominationWithdrawn.REASON, command.reason(), seals)));
        if (state.submitted() != null) {
            release(neighbours, ReleaseReason.WITHDRAWN, VietNam.dayOf(command.at()));
        }
    }

    // --- the rest of the way: each step is decided by a class of its own

    @CommandHandler
    void decide(AcceptLate command, Seals seals) {
        new Intake(state).acceptLate(command, seals).ifPresent(EventSourced::happened);
    }

    /** Held against the other row at once: what was found under the first one stays beside it (tricky case 1). */
    @CommandHandler
    void decide(OverrideRuleSet command, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        new Transition(state).override(command, catalogue, seals).ifPresent(overridden -> {
            happened(overridden);
            changeRecord(
                    neighbours,
                    record -> record.takeSupport(
                            proposal().nomineeId(),
                            id(),
                            state.support().takenUnder(catalogue.ruleSet(overridden.ruleSet()))));
            LocalDate today = VietNam.dayOf(command.at());
            happened(assessed(ruleRow(today, catalogue), today, catalogue, neighbours, seals)
                    .event(proposal(), state.evaluations() + 1, today, seals));
        });
    }

    @CommandHandler
    void decide(ReceiveNomination command, Catalogue catalogue, TimeLimits limits) {
        new Intake(state).receive(command, new Clocks(catalogue, limits)).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(TakeUpNomination command) {
        new Intake(state).takeUp(command).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(ExpireNomination command, Neighbours neighbours) {
        new Intake(state).expire(command).ifPresent(expired -> {
            happened(expired);
            release(neighbours, ReleaseReason.EXPIRED, VietNam.dayOf(command.at()));
        });
    }

    @CommandHandler
    void decide(OpenConsultation command, Catalogue catalogue, TimeLimits limits) {
        new Consulting(state).open(command, new Clocks(catalogue, limits)).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(RecordConsultationReply command, Seals seals) {
        new Consulting(state).reply(command, seals).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(OpenPublicComment command, Catalogue catalogue, TimeLimits limits) {
        AwardType row = ruleRow(VietNam.dayOf(command.at()), catalogue);
        new Publishing(state).open(command, row, limits.workingDays()).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(RecordPublicComment command, Seals seals) {
        new Publishing(state).receive(command, seals).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(SuspendNomination command, Seals seals) {
        new Suspending(state).suspend(command, seals).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(LiftSuspension command, Neighbours neighbours) {
        new Suspending(state).lift(command).ifPresent(lifted -> {
            happened(lifted);
            if (status() == NominationStatus.CLOSED_NOT_AWARDED) {
                release(neighbours, ReleaseReason.CLOSED, VietNam.dayOf(command.at()));
            }
        });
    }

    @CommandHandler
    void decide(ForwardNomination command, Neighbours neighbours) {
        new Forwarding(state).forward(command, neighbours).ifPresent(forwarded -> {
            mustNotBeUnderVerification(neighbours);
            happened(forwarded);
        });
    }

    @CommandHandler
    void decide(AnnounceDecision command, TimeLimits limits) {
        new AfterDecision(state).announce(command, limits).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(ConferAward command, Seals seals) {
        new AfterDecision(state).confer(command, seals).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(AmendDecision command, Seals seals) {
        new AfterDecision(state).amend(command, seals).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(RevokeAward command, TimeLimits limits, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.HEAD);
        List<AwardYear> reliedOn = neighbours
                .ask(NomineeRecord.class, NomineeRecord.idFor(proposal().nomineeId()), it -> it.reliedOn(awardYear()))
                .orElse(List.of());
        new AfterDecision(state).revoke(command, reliedOn, limits).ifPresent(revoked -> {
            happened(revoked);
            changeRecord(
                    neighbours,
                    record ->
                            record.revoke(proposal().nomineeId(), awardYear(), revoked.number(), revoked.revokedOn()));
        });
    }

    @CommandHandler
    void decide(LodgeObjection command, Seals seals) {
        new Objecting(state).lodge(command, seals).ifPresent(EventSourced::happened);
    }

    @CommandHandler
    void decide(ConcludeObjection command) {
        new Objecting(state).conclude(command).ifPresent(EventSourced::happened);
    }

    @Override
    protected void evolve(Event event) {
        state.evolve((NominationEvent) event);
    }

    /** Neither vote nor decision while something about the nominee is being verified (tricky case 20). */
    /**
     * Locks the nominee's record: asked after places of a quota, and of several nominations in the order of nominees.
     *
     * @throws Rejected {@code NOMINEE_UNDER_VERIFICATION} (tricky case 20)
     */
    public void mustNotBeUnderVerification(Neighbours neighbours) {
        nominee().verifications(neighbours).stream().findFirst().ifPresent(open -> {
            throw Rejected.because(
                    NOMINEE_UNDER_VERIFICATION, "nomination", id(), "verification", open.verificationId());
        });
    }

    private boolean isTheSame(NominationWithdrawn earlier, WithdrawNomination command, Seals seals) {
        Sealed<String> reason = earlier.reason();
        return reason == null || seals.says(NominationWithdrawn.REASON, id(), reason, command.reason());
    }

    private NominationStatus status() {
        return review().status();
    }

    private int level() {
        return review().level();
    }

    private LevelReview review() {
        return state.review();
    }

    private NominationDrafted proposal() {
        return state.proposal();
    }

    private Nominee nominee() {
        return new Nominee(
                NomineeType.valueOf(proposal().nomineeType()), proposal().nomineeId());
    }

    private AwardYear awardYear() {
        return new AwardYear(proposal().awardCode(), proposal().year());
    }

    private List<String> missingFromDossier() {
        return state.dossier().describesAchievements() ? List.of() : List.of("achievements");
    }

    /**
     * The row that decides. That of the first intake stays, also when the law has changed before the dossier comes back
     * (tricky cases 1 and 2; transition clause of Decree 152/2025, article 60(3)).
     */
    private AwardType ruleRow(LocalDate today, Catalogue catalogue) {
        FixedRule rule = state.rule();
        if (rule == null) {
            return ruleInForceOn(today, catalogue);
        }
        return catalogue
                .row(rule.ruleRow())
                .orElseThrow(() ->
                        Rejected.because(NO_RULE_IN_FORCE, "award", proposal().awardCode(), "row", rule.ruleRow()));
    }

    private Assessment assessed(
            AwardType row, LocalDate today, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        LocalDate intake = state.intake().map(VietNam::dayOf).orElse(today);
        return Assessment.of(catalogue, state, row, intake, history(neighbours), seals);
    }

    /** So that its years do not serve the same award again, and a revocation finds what relied on them (cases 7 and 64). */
    private void useWhatItRestsOn(LocalDate today, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        List<AwardYear> served = assessed(ruleRow(today, catalogue), today, catalogue, neighbours, seals)
                .restsOn();
        if (!served.isEmpty()) {
            changeRecord(neighbours, record -> record.use(proposal().nomineeId(), id(), awardYear(), served));
        }
    }

    private NomineeHistory history(Neighbours neighbours) {
        return nominee().historyFor(id(), proposal().year(), neighbours);
    }

    private AwardType ruleInForceOn(LocalDate day, Catalogue catalogue) {
        String award = proposal().awardCode();
        AwardType row = catalogue
                .inForce(award, day, proposal().agencyId())
                .orElseThrow(() -> Rejected.because(NO_RULE_IN_FORCE, "award", award, "day", day));
        if (!row.nomineeTypes().contains(NomineeType.valueOf(proposal().nomineeType()))) {
            throw notForNominee(award, proposal().nomineeType());
        }
        return row;
    }

    // A repetition is recognised without sealing anything: a refused command makes no key.

    private boolean says(NominationDrafted earlier, DraftNomination command, Seals seals) {
        var text = DossierText.of(earlier);
        var again = new NominationDrafted(
                id(),
                command.awardCode(),
                command.year(),
                command.nomineeType().name(),
                command.nomineeId(),
                command.agencyId(),
                command.basis().name(),
                earlier.achievements(),
                earlier.initiatives());
        return again.equals(earlier)
                && text.saysAchievements(id(), command.achievements(), seals)
                && text.initiatives().says(id(), command.initiatives(), seals)
                && state.draftedSupport().equals(new NamedSupport(command.initiativeIds(), command.achievementIds()));
    }

    private boolean says(NominationReturned earlier, ReturnNomination command, Seals seals) {
        return earlier.dueOn().equals(command.dueOn())
                && seals.says(NominationReturned.DEFECTS, id(), earlier.defects(), command.defects());
    }

    private boolean says(NominationAppraised earlier, AppraiseNomination command, Seals seals) {
        return earlier.opinion().equals(command.opinion().name())
                && seals.says(NominationAppraised.NOTE, id(), earlier.note(), command.note());
    }

    private <T> Sealed<T> sealed(SealedField<T> field, T value, Seals seals) {
        return seals.seal(field, id(), proposal().nomineeId(), value);
    }

    private QuotaKey quotaKey() {
        return new QuotaKey(
                proposal().agencyId(), proposal().awardCode(), proposal().year());
    }

    /** Taken by the record at submission only: drafts may compete for an initiative as for an award. */
    private void nameSupport(NamedSupport named) {
        if (!named.equals(state.support())) {
            checkReferences("initiativeIds", named.initiativeIds());
            checkReferences("achievementIds", named.achievementIds());
            happened(new SupportNamed(id(), named.initiativeIds(), named.achievementIds()));
        }
    }

    private static void checkReferences(String field, List<String> references) {
        boolean sound = references.size() <= MOST_REFERENCES
                && references.stream().noneMatch(String::isBlank)
                && new HashSet<>(references).size() == references.size();
        Check.value(sound, field, references.size());
    }

    private void release(Neighbours neighbours, ReleaseReason reason, LocalDate on) {
        String ledger = quotaKey().ledgerId();
        if (neighbours.exists(QuotaLedger.class, ledger)) {
            neighbours.change(QuotaLedger.class, ledger, quota -> quota.release(id(), reason));
        }
        changeRecord(neighbours, record -> record.release(proposal().nomineeId(), id(), awardYear(), reason, on));
    }

    private void changeRecord(Neighbours neighbours, Consumer<NomineeRecord> act) {
        neighbours.change(NomineeRecord.class, NomineeRecord.idFor(proposal().nomineeId()), act);
    }

    private Rejected inState(RejectionCode code) {
        return Rejected.because(code, "nomination", id(), "status", status());
    }

    private static Rejected notForNominee(String award, String nomineeType) {
        return Rejected.because(AWARD_NOT_FOR_NOMINEE, "award", award, "nomineeType", nomineeType);
    }

    private static void needNominatorOf(String agencyId, Actor by) {
        ActingRole.oneOf(by, Role.NOMINATOR);
        if (!agencyId.equals(by.agencyId())) {
            throw Rejected.because(NOT_YOUR_AGENCY, "agency", agencyId);
        }
    }
}
