package org.thidua.views.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.Events;
import org.thidua.messages.nomination.AwardConferred;
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
import org.thidua.messages.nomination.PublicCommentOpened;
import org.thidua.messages.nomination.PublicCommentReceived;
import org.thidua.messages.nomination.RuleSetOverridden;
import org.thidua.messages.nomination.SupportNamed;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.seal.Sealed;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;
import org.thidua.views.shared.Redacted;
import org.thidua.views.shared.Search;

/** Folds the events of a nomination into its view; a change in the making, used for one event and thrown away. */
public final class NominationFold {

    private NominationStatus status = NominationStatus.DRAFT;
    private Instant draftedAt = Instant.EPOCH;
    private String awardCode = "";
    private int year;
    private Nominee nominee = new Nominee("", "");
    private String agencyId = "";
    private String basis = "";
    private String achievements = "";
    private List<String> initiatives = List.of();
    private List<String> initiativeIds = List.of();
    private List<String> achievementIds = List.of();
    private List<Evidence> evidence = List.of();
    private int submissions;
    private @Nullable Instant submittedAt;
    private @Nullable String ruleSet;
    private @Nullable String ruleRow;
    private List<Evaluation> evaluations = List.of();
    private List<Level> levels = List.of();
    private @Nullable DossierReturn returned;
    private @Nullable BallotResult ballotResult;
    private @Nullable Decision decision;
    private @Nullable String withdrawnBecause;
    private CourseFold course = new CourseFold();
    private List<TimelineEntry> timeline = List.of();

    private NominationFold() {}

    private NominationFold(NominationView view) {
        status = view.restsAt() == null ? view.status() : view.restsAt();
        draftedAt = view.draftedAt();
        awardCode = view.awardCode();
        year = view.year();
        nominee = view.nominee();
        agencyId = view.agencyId();
        basis = view.basis();
        achievements = view.achievements();
        initiatives = view.initiatives();
        initiativeIds = view.initiativeIds();
        achievementIds = view.achievementIds();
        evidence = view.evidence();
        submissions = view.submissions();
        submittedAt = view.submittedAt();
        ruleSet = view.ruleSet();
        ruleRow = view.ruleRow();
        evaluations = view.evaluations();
        levels = view.levels();
        returned = view.returned();
        ballotResult = view.ballotResult();
        decision = view.decision();
        withdrawnBecause = view.withdrawnBecause();
        course = CourseFold.of(view);
        timeline = view.timeline();
    }

    /** The view after an event. */
    public static NominationView fold(@Nullable NominationView before, NominationEvent event, Facts facts) {
        NominationFold change = event instanceof NominationDrafted
                ? new NominationFold()
                : new NominationFold(Fold.begun(before, facts));
        return change.apply(event, facts);
    }

    private NominationView apply(NominationEvent event, Facts facts) {
        Map<String, String> matters = new TreeMap<>();
        switch (event) {
            case NominationDrafted it -> {
                draftedAt = facts.at();
                drafted(it, facts);
            }
            case NominationEdited it -> edited(it, facts);
            case SupportNamed it -> {
                initiativeIds = it.initiativeIds();
                achievementIds = it.achievementIds();
                matters.put("initiativeIds", String.join(", ", initiativeIds));
                matters.put("achievementIds", String.join(", ", achievementIds));
            }
            case EvidenceAdded it -> {
                Evidence added = evidence(it, facts);
                evidence = Lists.with(evidence, added);
                matters.put("fileName", added.fileName());
                matters.put("sha256", added.sha256());
            }
            case EvidenceFiled it -> {
                evidence = Evidence.filed(evidence, it.evidenceId(), it.item());
                matters.put("evidenceId", it.evidenceId());
                matters.put("item", it.item());
            }
            case EvidenceRemoved it -> {
                evidence = Evidence.removed(evidence, it.evidenceId());
                matters.put("evidenceId", it.evidenceId());
            }
            case NominationEvaluated it -> {
                Evaluation evaluation = Evaluation.of(it, facts);
                evaluations = Lists.with(evaluations, evaluation);
                matters.put("ruleRow", it.ruleRow());
                for (String result : List.of("FAILED", "CANNOT_TELL")) {
                    matters.put(result, String.join(", ", evaluation.rules(result)));
                }
            }
            case NominationSubmitted it -> {
                submitted(it);
                matters.put("submission", String.valueOf(it.submission()));
                matters.put("ruleRow", it.ruleRow());
            }
            case NominationReturned it -> {
                status = NominationStatus.RETURNED;
                List<String> defects = facts.texts(NominationReturned.DEFECTS, it.defects());
                returned = new DossierReturn(defects, it.dueOn());
                matters.put("defects", String.join("; ", defects));
                matters.put("dueOn", it.dueOn().toString());
            }
            case NominationAppraised it -> {
                status = NominationStatus.READY_FOR_COUNCIL;
                String note = facts.text(NominationAppraised.NOTE, it.note());
                atLevel(it.level(), level -> level.appraised(it.opinion(), note, facts.actor()));
                matters.put("opinion", it.opinion());
                matters.put("note", note);
            }
            case NominationPutToBallot it -> {
                status = NominationStatus.ON_AGENDA;
                atLevel(it.level(), level -> level.onAgendaOf(it.councilId(), it.ballotId()));
                matters.put("ballotId", it.ballotId());
            }
            case NominationVoted it -> {
                voted(it);
                matters.put("ballotId", it.ballotId());
                matters.put("outcome", it.outcome());
                matters.put("agree", String.valueOf(it.agree()));
                matters.put("denominator", String.valueOf(it.denominator()));
                matters.put("percent", String.valueOf(it.percent()));
                matters.put("ruleRow", it.ruleRow());
            }
            case NominationAwarded it -> {
                status = NominationStatus.DECIDED;
                decided(it.level(), new Decision("AWARDED", it.number(), it.decidedOn()));
                matters.put("number", it.number());
            }
            case NominationRefused it -> {
                status = NominationStatus.HEAD_REFUSED;
                decided(it.level(), new Decision("REFUSED", it.number(), it.decidedOn()));
                matters.put("number", it.number());
            }
            case NominationWithdrawn it -> {
                status = NominationStatus.WITHDRAWN;
                Sealed<String> reason = it.reason();
                if (reason != null) {
                    withdrawnBecause = facts.text(NominationWithdrawn.REASON, reason);
                    matters.put("reason", withdrawnBecause);
                }
            }
            case NominationReceived it -> {
                status = NominationStatus.RECEIVED;
                atLevel(it.level(), level -> level.received(new Receipt(it.number(), it.receivedAt(), it.dueOn())));
                matters.put("number", it.number());
                if (it.dueOn() != null) {
                    matters.put("dueOn", it.dueOn().toString());
                }
            }
            case NominationTakenUp it -> {
                status = NominationStatus.UNDER_APPRAISAL;
                atLevel(it.level(), level -> level.takenUp(it.appraiserId()));
                matters.put("appraiserId", it.appraiserId());
            }
            case LateAccepted it -> course.apply(it, facts, matters);
            case RuleSetOverridden it -> {
                ruleSet = it.ruleSet();
                ruleRow = it.ruleRow();
                matters.put("ruleRow", it.ruleRow());
                matters.put("number", it.number());
                matters.put("reason", facts.text(RuleSetOverridden.REASON, it.reason()));
            }
            case ConsultationOpened it -> {
                status = NominationStatus.IN_CONSULTATION;
                course.apply(it, matters);
            }
            case ConsultationReplied it -> course.apply(it, facts, matters);
            case PublicCommentOpened it -> {
                status = NominationStatus.IN_PUBLIC_COMMENT;
                course.apply(it, matters);
            }
            case PublicCommentReceived it -> course.apply(it, facts, matters);
            case NominationSuspended it -> course.apply(it, facts, matters);
            case SuspensionLifted it -> lifted(it, matters);
            case NominationExpired it -> {
                status = NominationStatus.EXPIRED;
                matters.put("dueOn", it.dueOn().toString());
            }
            case ProcedureChosen it -> {
                course.procedure = it.procedure();
                matters.put("procedure", it.procedure());
            }
            case PosthumousDeclared _ -> course.posthumous = true;
            case NominationForwarded it -> forwarded(it, matters);
            case DecisionAnnounced it -> {
                status = NominationStatus.ANNOUNCED;
                course.apply(it, matters);
            }
            case AwardConferred it -> {
                status = NominationStatus.CONFERRED;
                course.apply(it, facts, matters);
            }
            case DecisionAmended it -> course.apply(it, facts, matters);
            case NominationRevoked it -> {
                status = NominationStatus.REVOKED;
                course.apply(it, matters);
            }
            case ObjectionLodged it -> course.apply(it, facts, matters);
            case ObjectionConcluded it -> {
                course.apply(it, matters);
                dueOn(it.dueOn());
            }
        }
        timeline = Lists.with(
                timeline,
                new TimelineEntry(
                        facts.sequence(),
                        Events.nameOf(event.getClass()),
                        facts.at(),
                        facts.actor(),
                        facts.role(),
                        matters));
        return view();
    }

    private void drafted(NominationDrafted it, Facts facts) {
        awardCode = it.awardCode();
        year = it.year();
        nominee = new Nominee(it.nomineeType(), it.nomineeId());
        agencyId = it.agencyId();
        Sealed<String> described = it.achievements();
        basis = it.basis();
        achievements = described == null ? "" : facts.text(NominationDrafted.ACHIEVEMENTS, described);
        initiatives = facts.texts(NominationDrafted.INITIATIVES, it.initiatives());
    }

    private void edited(NominationEdited it, Facts facts) {
        Sealed<String> described = it.achievements();
        Sealed<List<String>> listed = it.initiatives();
        basis = it.basis();
        if (described != null) {
            achievements = facts.text(NominationEdited.ACHIEVEMENTS, described);
        } else if (!it.hasAchievements()) {
            achievements = "";
        }
        if (listed != null) {
            initiatives = facts.texts(NominationEdited.INITIATIVES, listed);
        }
    }

    private static Evidence evidence(EvidenceAdded it, Facts facts) {
        return Evidence.added(
                it.evidenceId(),
                facts.text(EvidenceAdded.FILE_NAME, it.fileName()),
                it.mediaType(),
                it.size(),
                it.sha256(),
                facts.at(),
                facts.actor());
    }

    private void submitted(NominationSubmitted it) {
        status = NominationStatus.SUBMITTED;
        submissions = it.submission();
        submittedAt = it.submittedAt();
        ruleSet = it.ruleSet();
        ruleRow = it.ruleRow();
        returned = null;
        atLevel(it.level(), Level::submitted);
    }

    private void voted(NominationVoted it) {
        status = it.outcome().equals("PASSED") ? NominationStatus.VOTED_PASSED : NominationStatus.VOTED_FAILED;
        var result = new BallotResult(
                it.ballotId(),
                it.outcome(),
                it.agree(),
                it.disagree(),
                it.abstain(),
                it.denominator(),
                it.percent(),
                it.strict(),
                it.ruleRow());
        ballotResult = result;
        atLevel(it.level(), level -> level.voted(result));
    }

    private void decided(int levelNumber, Decision made) {
        decision = made;
        atLevel(levelNumber, level -> level.decided(made));
    }

    private void lifted(SuspensionLifted it, Map<String, String> matters) {
        course.suspension = null;
        if (it.outcome().equals("CONFIRMED")) {
            status = NominationStatus.CLOSED_NOT_AWARDED;
        } else {
            dueOn(it.dueOn());
        }
        matters.put("conclusion", it.conclusionNumber());
        matters.put("outcome", it.outcome());
    }

    private void dueOn(@Nullable LocalDate day) {
        if (returned != null && day != null) {
            returned = new DossierReturn(returned.defects(), day);
        }
    }

    /** At the next level it waits as it came in: nothing is advised or decided there yet. */
    private void forwarded(NominationForwarded it, Map<String, String> matters) {
        var approval = new Decision("FORWARDED", it.number(), it.forwardedOn());
        atLevel(it.level(), level -> level.decided(approval));
        levels = Lists.with(levels, Level.forwarded(it.toLevel(), it.toAgencyId()));
        status = NominationStatus.SUBMITTED;
        ballotResult = null;
        matters.put("number", it.number());
        matters.put("toAgencyId", it.toAgencyId());
        matters.put("toLevel", String.valueOf(it.toLevel()));
    }

    private void atLevel(int number, UnaryOperator<Level> change) {
        if (levels.stream().noneMatch(level -> level.level() == number)) {
            levels = Lists.with(levels, Level.entered(number));
        }
        levels = Lists.changed(levels, level -> level.level() == number, change);
    }

    private NominationView view() {
        List<String> texts = new ArrayList<>(initiatives);
        texts.add(0, achievements);
        boolean rests = course.rests() && !status.isFinal();
        return new NominationView(
                rests ? NominationStatus.SUSPENDED : status,
                rests ? status : null,
                draftedAt,
                awardCode,
                year,
                nominee,
                agencyId,
                basis,
                achievements,
                initiatives,
                initiativeIds,
                achievementIds,
                evidence,
                Search.fold(Redacted.without(texts)),
                submissions,
                submittedAt,
                ruleSet,
                ruleRow,
                evaluations.isEmpty() ? List.of() : evaluations.getLast().findings(),
                evaluations,
                levels,
                returned,
                ballotResult,
                decision,
                withdrawnBecause,
                course.procedure,
                course.posthumous,
                course.lateAcceptance,
                course.consultations,
                course.publicComments,
                course.suspension,
                course.objections,
                course.announcement,
                course.conferment,
                course.amendments,
                course.revocation,
                timeline);
    }
}
