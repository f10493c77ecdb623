package org.thidua.views.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.Events;
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
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;
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
    private int submissions;
    private @Nullable Instant submittedAt;
    private @Nullable String ruleSet;
    private @Nullable String ruleRow;
    private List<Level> levels = List.of();
    private @Nullable DossierReturn returned;
    private @Nullable BallotResult ballotResult;
    private @Nullable Decision decision;
    private @Nullable String withdrawnBecause;
    private List<TimelineEntry> timeline = List.of();

    private NominationFold() {}

    private NominationFold(NominationView view) {
        status = view.status();
        draftedAt = view.draftedAt();
        awardCode = view.awardCode();
        year = view.year();
        nominee = view.nominee();
        agencyId = view.agencyId();
        basis = view.basis();
        achievements = view.achievements();
        initiatives = view.initiatives();
        submissions = view.submissions();
        submittedAt = view.submittedAt();
        ruleSet = view.ruleSet();
        ruleRow = view.ruleRow();
        levels = view.levels();
        returned = view.returned();
        ballotResult = view.ballotResult();
        decision = view.decision();
        withdrawnBecause = view.withdrawnBecause();
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
                drafted(it);
            }
            case NominationEdited it -> dossier(it.basis(), it.achievements(), it.initiatives());
            case NominationSubmitted it -> {
                submitted(it);
                matters.put("submission", String.valueOf(it.submission()));
                matters.put("ruleRow", it.ruleRow());
            }
            case NominationReturned it -> {
                status = NominationStatus.RETURNED;
                returned = new DossierReturn(it.defects(), it.dueOn());
                matters.put("defects", String.join("; ", it.defects()));
                matters.put("dueOn", it.dueOn().toString());
            }
            case NominationAppraised it -> {
                status = NominationStatus.READY_FOR_COUNCIL;
                atLevel(it.level(), level -> level.appraised(it.opinion(), it.note(), facts.actor()));
                matters.put("opinion", it.opinion());
                matters.put("note", it.note());
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
                decision = new Decision("AWARDED", it.number(), it.decidedOn());
                matters.put("number", it.number());
            }
            case NominationRefused it -> {
                status = NominationStatus.HEAD_REFUSED;
                decision = new Decision("REFUSED", it.number(), it.decidedOn());
                matters.put("number", it.number());
            }
            case NominationWithdrawn it -> {
                status = NominationStatus.WITHDRAWN;
                withdrawnBecause = it.reason();
                matters.put("reason", it.reason());
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

    private void drafted(NominationDrafted it) {
        awardCode = it.awardCode();
        year = it.year();
        nominee = new Nominee(it.nomineeType(), it.nomineeId());
        agencyId = it.agencyId();
        dossier(it.basis(), it.achievements(), it.initiatives());
    }

    private void dossier(String newBasis, String newAchievements, List<String> newInitiatives) {
        basis = newBasis;
        achievements = newAchievements;
        initiatives = newInitiatives;
    }

    private void submitted(NominationSubmitted it) {
        status = NominationStatus.SUBMITTED;
        submissions = it.submission();
        submittedAt = it.submittedAt();
        ruleSet = it.ruleSet();
        ruleRow = it.ruleRow();
        returned = null;
        atLevel(it.level(), level -> level);
    }

    private void voted(NominationVoted it) {
        status = it.outcome().equals("PASSED") ? NominationStatus.VOTED_PASSED : NominationStatus.VOTED_FAILED;
        atLevel(it.level(), level -> level.voted(it.outcome()));
        ballotResult = new BallotResult(
                it.ballotId(),
                it.outcome(),
                it.agree(),
                it.disagree(),
                it.abstain(),
                it.denominator(),
                it.percent(),
                it.strict(),
                it.ruleRow());
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
        return new NominationView(
                status,
                draftedAt,
                awardCode,
                year,
                nominee,
                agencyId,
                basis,
                achievements,
                initiatives,
                Search.fold(texts),
                submissions,
                submittedAt,
                ruleSet,
                ruleRow,
                levels,
                returned,
                ballotResult,
                decision,
                withdrawnBecause,
                timeline);
    }
}
