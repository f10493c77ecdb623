package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.NominationStatus.ANNOUNCED;
import static org.thidua.domain.nomination.NominationStatus.CLOSED_NOT_AWARDED;
import static org.thidua.domain.nomination.NominationStatus.CONFERRED;
import static org.thidua.domain.nomination.NominationStatus.EXPIRED;
import static org.thidua.domain.nomination.NominationStatus.FORWARDED;
import static org.thidua.domain.nomination.NominationStatus.READY_FOR_COUNCIL;
import static org.thidua.domain.nomination.NominationStatus.REVOKED;
import static org.thidua.domain.nomination.NominationStatus.VOTED_FAILED;
import static org.thidua.domain.nomination.NominationStatus.VOTED_PASSED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.AwardConferred;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationReplied;
import org.thidua.messages.nomination.DecisionAmended;
import org.thidua.messages.nomination.DecisionAnnounced;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.EvidenceFiled;
import org.thidua.messages.nomination.EvidenceRemoved;
import org.thidua.messages.nomination.LateAccepted;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationExpired;
import org.thidua.messages.nomination.NominationForwarded;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationRevoked;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationSuspended;
import org.thidua.messages.nomination.NominationTakenUp;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.PosthumousDeclared;
import org.thidua.messages.nomination.ProcedureChosen;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.nomination.PublicCommentOpened;
import org.thidua.messages.nomination.PublicCommentReceived;
import org.thidua.messages.nomination.RuleSetOverridden;
import org.thidua.messages.nomination.SupportNamed;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.nomination.SuspensionOutcome;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;

/** What has happened to one nomination: the proposal, its dossier as last written, and one review per level. */
final class NominationState {

    private @Nullable NominationDrafted drafted;
    private @Nullable DossierText dossier;
    private NamedSupport support = NamedSupport.NONE;
    private NamedSupport draftedSupport = NamedSupport.NONE;
    private boolean justDrafted;
    private final DossierFiles files = new DossierFiles();
    private @Nullable NominationSubmitted submitted;
    private @Nullable Instant intake;
    private int evaluations;
    private @Nullable NominationWithdrawn withdrawn;
    private @Nullable LateAccepted lateAccepted;
    private @Nullable FixedRule rule;
    private @Nullable RuleSetOverridden overridden;
    private @Nullable NominationSuspended suspension;
    private @Nullable SuspensionLifted lifted;
    private ProcedureType procedure = ProcedureType.NORMAL;
    private boolean posthumous;
    private @Nullable NominationForwarded forwarded;
    private Aftermath aftermath = Aftermath.NONE;
    private final PublicComments publicComments = new PublicComments();
    private final Objections objections = new Objections();
    private final List<LevelReview> levels = new ArrayList<>();

    void evolve(NominationEvent event) {
        boolean beginning = justDrafted;
        justDrafted = event instanceof NominationDrafted;
        switch (event) {
            case NominationDrafted it -> {
                drafted = it;
                dossier = DossierText.of(it);
                levels.add(LevelReview.begin(1));
            }
            case NominationEdited it -> dossier = dossier().edited(it);
            case SupportNamed it -> {
                support = NamedSupport.of(it);
                draftedSupport = beginning ? support : draftedSupport;
            }
            case EvidenceAdded it -> files.added(it);
            case EvidenceFiled it -> files.filed(it);
            case EvidenceRemoved it -> files.removed(it);
            case NominationEvaluated it -> evaluations = it.evaluation();
            case NominationSubmitted it -> {
                submitted = it;
                rule = new FixedRule(it.ruleSet(), it.ruleRow());
                intake = intake == null ? it.submittedAt() : intake;
                becomes(review().submitted());
            }
            case NominationReturned it -> becomes(review().returned(it));
            case NominationAppraised it -> becomes(review().appraised(it));
            case NominationPutToBallot it -> becomes(review().onAgenda(it));
            case NominationVoted it -> becomes(review().voted(it, statusAfter(it)));
            case NominationAwarded it -> becomes(review().awarded(it));
            case NominationRefused it -> becomes(review().refused(it));
            case NominationWithdrawn it -> {
                withdrawn = it;
                becomes(review().withdrawn());
            }
            case LateAccepted it -> lateAccepted = it;
            case RuleSetOverridden it -> {
                overridden = it;
                rule = new FixedRule(it.ruleSet(), it.ruleRow());
            }
            case NominationReceived it -> becomes(review().received(it));
            case NominationTakenUp it -> becomes(review().takenUp(it));
            case ConsultationOpened it -> becomes(review().consulting(it));
            case ConsultationReplied it -> becomes(review().replied(it));
            case PublicCommentOpened it -> {
                publicComments.evolve(it);
                becomes(review().published());
            }
            case PublicCommentReceived it -> publicComments.evolve(it);
            case NominationSuspended it -> {
                suspension = it;
                lifted = null;
            }
            case SuspensionLifted it -> lifted(it);
            case NominationExpired _ -> becomes(review().with(EXPIRED));
            case ProcedureChosen it -> procedure = ProcedureType.valueOf(it.procedure());
            case PosthumousDeclared _ -> posthumous = true;
            case NominationForwarded it -> {
                forwarded = it;
                becomes(review().with(FORWARDED));
                levels.add(LevelReview.begin(it));
            }
            case DecisionAnnounced it -> {
                aftermath = aftermath.announced(it);
                becomes(review().with(ANNOUNCED));
            }
            case AwardConferred it -> {
                aftermath = aftermath.conferred(it);
                becomes(review().with(CONFERRED));
            }
            case DecisionAmended it -> aftermath = aftermath.amended(it);
            case NominationRevoked it -> {
                aftermath = aftermath.revoked(it);
                becomes(review().with(REVOKED));
            }
            case ObjectionLodged it -> objections.evolve(it);
            case ObjectionConcluded it -> {
                objections.evolve(it);
                dueOn(it.dueOn());
            }
        }
    }

    /** Nothing before the first event. */
    @Nullable
    NominationDrafted drafted() {
        return drafted;
    }

    NominationDrafted proposal() {
        return Objects.requireNonNull(drafted);
    }

    /** The dossier as last written. */
    DossierText dossier() {
        return Objects.requireNonNull(dossier);
    }

    /** The files of the dossier. */
    DossierFiles files() {
        return files;
    }

    /** Recognised initiatives that the nomination rests on. */
    List<String> initiativeIds() {
        return support.initiativeIds();
    }

    /** What the dossier rests on, as last named. */
    NamedSupport support() {
        return support;
    }

    /** What the draft was begun with. */
    NamedSupport draftedSupport() {
        return draftedSupport;
    }

    /** The last submission, if there was one. */
    @Nullable
    NominationSubmitted submitted() {
        return submitted;
    }

    /** When the dossier came in for the first time: that day chooses the rule row. */
    Optional<Instant> intake() {
        return Optional.ofNullable(intake);
    }

    /** The rules that decide; nothing before it was handed in. */
    @Nullable
    FixedRule rule() {
        return rule;
    }

    /** How they were chosen otherwise than by the day of intake, if they were. */
    @Nullable
    RuleSetOverridden overridden() {
        return overridden;
    }

    /** How often it was held against a rule row. */
    int evaluations() {
        return evaluations;
    }

    @Nullable
    NominationWithdrawn withdrawn() {
        return withdrawn;
    }

    @Nullable
    LateAccepted lateAccepted() {
        return lateAccepted;
    }

    /** The suspension under way. */
    @Nullable
    NominationSuspended suspension() {
        return suspension;
    }

    /** How the last suspension ended, when none has begun since. */
    @Nullable
    SuspensionLifted lifted() {
        return lifted;
    }

    ProcedureType procedure() {
        return procedure;
    }

    boolean posthumous() {
        return posthumous;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    PublicComments publicComments() {
        return publicComments;
    }

    Objections objections() {
        return objections;
    }

    /** How it came to the level that has been reached; nothing at the first. */
    @Nullable
    NominationForwarded forwarded() {
        return forwarded;
    }

    String id() {
        return proposal().nominationId();
    }

    /** Where it stands at the level that has been reached. */
    NominationStatus status() {
        return review().status();
    }

    /** What it rests on as last written. */
    CommendationBasis basis() {
        return CommendationBasis.valueOf(dossier().basis());
    }

    /** Whether the head may approve: the council has passed it, or the simplified procedure needs no vote of it. */
    boolean isOpenToTheHead() {
        return status() == VOTED_PASSED || (procedure == ProcedureType.SIMPLIFIED && status() == READY_FOR_COUNCIL);
    }

    /**
     * Whose head decides at this level: the agency that the council advises. Where there was no ballot, the one it was
     * forwarded to, or whose standing body received it; else the proposing one.
     */
    String decidingAgencyId() {
        NominationPutToBallot agenda = review().agenda();
        if (agenda != null) {
            return agenda.advisedAgencyId();
        }
        NominationReceived received = review().preparation().received();
        String receiving = review().receivingAgencyId();
        if (receiving == null && received != null) {
            receiving = received.receivingAgencyId();
        }
        return receiving == null ? proposal().agencyId() : receiving;
    }

    /** Hides what is said about the nominee. */
    <T> Sealed<T> sealed(SealedField<T> field, T value, Seals seals) {
        return seals.seal(field, id(), proposal().nomineeId(), value);
    }

    /** A refusal that names the nomination and its status. */
    Rejected refused(RejectionCode code) {
        return Rejected.because(code, "nomination", id(), "status", status());
    }

    /** The review at the level that has been reached. */
    LevelReview review() {
        return levels.getLast();
    }

    /** The review that was put to a ballot, at whichever level. */
    Optional<LevelReview> reviewOn(String ballotId) {
        return levels.stream().filter(review -> review.isOn(ballotId)).findFirst();
    }

    private void lifted(SuspensionLifted event) {
        suspension = null;
        lifted = event;
        if (event.outcome().equals(SuspensionOutcome.CONFIRMED.name())) {
            becomes(review().with(CLOSED_NOT_AWARDED));
        } else {
            dueOn(event.dueOn());
        }
    }

    private void dueOn(@Nullable LocalDate day) {
        if (day != null) {
            becomes(review().dueOn(day));
        }
    }

    private void becomes(LevelReview changed) {
        levels.set(levels.size() - 1, changed);
    }

    private static NominationStatus statusAfter(NominationVoted vote) {
        return vote.outcome().equals(VoteOutcome.PASSED.name()) ? VOTED_PASSED : VOTED_FAILED;
    }
}
