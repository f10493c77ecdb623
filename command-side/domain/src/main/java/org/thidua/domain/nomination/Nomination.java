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
import static org.thidua.messages.shared.RejectionCode.NOT_ON_BALLOT;
import static org.thidua.messages.shared.RejectionCode.NOT_YOUR_AGENCY;
import static org.thidua.messages.shared.RejectionCode.NO_RULE_IN_FORCE;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AWARD;
import static org.thidua.messages.shared.RejectionCode.VOTE_MISSING;
import static org.thidua.messages.shared.RejectionCode.VOTE_NOT_PASSED;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.EditNomination;
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
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.nomination.ReturnNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/**
 * The proposal of one nominee for one award and achievement year, reviewed level by level. The council advises and the
 * head decides; no award without the vote it needs (Law 06/2022/QH15, articles 83 and 84, for the procedure).
 */
public class Nomination extends EventSourced {

    /** The first patriotic emulation appeal is of June 1948: no award has an earlier year. */
    private static final int FIRST_YEAR = 1948;

    private final NominationState state = new NominationState();

    protected Nomination() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DraftNomination command, Catalogue catalogue, Neighbours neighbours) {
        needNominatorOf(command.agencyId(), command.by());
        var asked = new NominationDrafted(
                command.id(),
                command.awardCode(),
                command.year(),
                command.nomineeType().name(),
                command.nomineeId(),
                command.agencyId(),
                command.basis().name(),
                command.achievements(),
                command.initiatives());
        if (asked.equals(state.drafted())) {
            return;
        }
        if (state.drafted() != null) {
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
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        new Nominee(command.nomineeType(), command.nomineeId()).mustBelongTo(command.agencyId(), neighbours);
        happened(asked);
    }

    @CommandHandler
    void decide(EditNomination command) {
        needNominatorOf(proposal().agencyId(), command.by());
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_EDITABLE);
        }
        NominationEdited before = state.dossier();
        var edited = new NominationEdited(
                id(),
                command.basis() == null ? before.basis() : command.basis().name(),
                command.achievements() == null ? before.achievements() : command.achievements(),
                command.initiatives() == null ? before.initiatives() : command.initiatives());
        if (!edited.equals(before)) {
            happened(edited);
        }
    }

    @CommandHandler
    void decide(SubmitNomination command, Catalogue catalogue, Neighbours neighbours) {
        needNominatorOf(proposal().agencyId(), command.by());
        if (status() == SUBMITTED) {
            return;
        }
        if (!status().isEditable()) {
            throw inState(NOMINATION_NOT_SUBMITTABLE);
        }
        NominationReturned sentBack = review().returned();
        LocalDate today = VietNam.dayOf(command.at());
        if (sentBack != null && today.isAfter(sentBack.dueOn())) {
            throw Rejected.because(DUE_DATE_PASSED, "nomination", id(), "dueOn", sentBack.dueOn());
        }
        List<String> missing = missingFromDossier();
        if (!missing.isEmpty()) {
            throw Rejected.because(DOSSIER_INCOMPLETE, "missing", String.join(", ", missing));
        }
        // The rule row of the first intake stays, also when the law has changed before the dossier comes back
        // (tricky cases 1 and 2; transition clause of Decree 152/2025, article 60(3)).
        NominationSubmitted first = state.submitted();
        if (first == null) {
            AwardType row = ruleInForceOn(today, catalogue);
            happened(new NominationSubmitted(id(), level(), 1, row.ruleSet(), row.row(), command.at()));
        } else {
            happened(new NominationSubmitted(
                    id(), level(), first.submission() + 1, first.ruleSet(), first.ruleRow(), command.at()));
        }
        changeRecord(neighbours, record -> record.claim(proposal().nomineeId(), id(), awardYear()));
    }

    @CommandHandler
    void decide(ReturnNomination command) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        var asked = new NominationReturned(id(), level(), command.defects(), command.dueOn());
        if (status() == RETURNED && asked.equals(review().returned())) {
            return;
        }
        if (status() != SUBMITTED) {
            throw inState(NOMINATION_NOT_RETURNABLE);
        }
        boolean named =
                !command.defects().isEmpty() && command.defects().stream().noneMatch(String::isBlank);
        Check.value(named, "defects", command.defects());
        Check.value(!command.dueOn().isBefore(VietNam.dayOf(command.at())), "dueOn", command.dueOn());
        happened(asked);
    }

    @CommandHandler
    void decide(AppraiseNomination command) {
        ActingRole.oneOf(command.by(), Role.APPRAISER);
        var asked = new NominationAppraised(id(), level(), command.opinion().name(), command.note());
        if (status() == READY_FOR_COUNCIL && asked.equals(review().appraisal())) {
            return;
        }
        if (status() != SUBMITTED) {
            throw inState(NOMINATION_NOT_APPRAISABLE);
        }
        Check.value(
                command.opinion() == AppraisalOpinion.ELIGIBLE
                        || !command.note().isBlank(),
                "note",
                command.note());
        happened(asked);
    }

    /**
     * What a ballot needs to know before it takes this nomination up.
     *
     * @throws Rejected when it does not wait for a council
     */
    public ReadyForCouncil readyForCouncil() {
        NominationSubmitted submitted = state.submitted();
        if (status() != READY_FOR_COUNCIL || submitted == null) {
            throw inState(NOMINATION_NOT_READY);
        }
        return new ReadyForCouncil(
                id(), proposal().awardCode(), proposal().nomineeId(), submitted.ruleSet(), submitted.ruleRow());
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
        if (voted.equals(review.councilAdvice())) {
            return;
        }
        if (review.status() != ON_AGENDA) {
            throw Rejected.because(ALREADY_VOTED, "nomination", id(), "ballot", command.ballotId());
        }
        happened(voted);
        if (command.outcome() == VoteOutcome.FAILED) {
            release(neighbours, ReleaseReason.VOTE_FAILED);
        }
    }

    @CommandHandler
    void decide(DecideNomination command, Neighbours neighbours) {
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
        if (advice == null) {
            throw inState(VOTE_MISSING);
        }
        Check.value(!command.number().isBlank(), "number", command.number());
        Check.value(!command.decidedOn().isAfter(VietNam.dayOf(command.at())), "decidedOn", command.decidedOn());
        if (!command.award()) {
            happened(new NominationRefused(id(), level(), command.number(), command.decidedOn()));
            release(neighbours, ReleaseReason.REFUSED);
            return;
        }
        if (status() != VOTED_PASSED) {
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
                record ->
                        record.enter(proposal().nomineeId(), id(), awardYear(), command.number(), command.decidedOn()));
    }

    @CommandHandler
    void decide(WithdrawNomination command, Neighbours neighbours) {
        needNominatorOf(proposal().agencyId(), command.by());
        var asked = new NominationWithdrawn(id(), command.reason());
        if (asked.equals(state.withdrawn())) {
            return;
        }
        if (!status().isWithdrawable()) {
            throw inState(NOMINATION_NOT_WITHDRAWABLE);
        }
        Check.value(!command.reason().isBlank(), "reason", command.reason());
        happened(asked);
        if (state.submitted() != null) {
            release(neighbours, ReleaseReason.WITHDRAWN);
        }
    }

    @Override
    protected void evolve(Event event) {
        state.evolve((NominationEvent) event);
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

    private AwardYear awardYear() {
        return new AwardYear(proposal().awardCode(), proposal().year());
    }

    private List<String> missingFromDossier() {
        return state.dossier().achievements().isBlank() ? List.of("achievements") : List.of();
    }

    private AwardType ruleInForceOn(LocalDate day, Catalogue catalogue) {
        String award = proposal().awardCode();
        AwardType row = catalogue
                .inForce(award, day)
                .orElseThrow(() -> Rejected.because(NO_RULE_IN_FORCE, "award", award, "day", day));
        if (!row.nomineeTypes().contains(NomineeType.valueOf(proposal().nomineeType()))) {
            throw notForNominee(award, proposal().nomineeType());
        }
        return row;
    }

    private void release(Neighbours neighbours, ReleaseReason reason) {
        changeRecord(neighbours, record -> record.release(proposal().nomineeId(), id(), awardYear(), reason));
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
