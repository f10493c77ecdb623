package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.NominationStatus.VOTED_FAILED;
import static org.thidua.domain.nomination.NominationStatus.VOTED_PASSED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.nomination.SupportNamed;
import org.thidua.messages.nomination.VoteOutcome;

/** What has happened to one nomination: the proposal, its dossier as last written, and one review per level. */
final class NominationState {

    private @Nullable NominationDrafted drafted;
    private @Nullable DossierText dossier;
    private NamedSupport support = NamedSupport.NONE;
    private NamedSupport draftedSupport = NamedSupport.NONE;
    private boolean justDrafted;
    private final Map<String, String> evidence = new HashMap<>();
    private @Nullable NominationSubmitted submitted;
    private @Nullable Instant intake;
    private int evaluations;
    private @Nullable NominationWithdrawn withdrawn;
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
            case EvidenceAdded it -> evidence.put(it.evidenceId(), it.sha256());
            case NominationEvaluated it -> evaluations = it.evaluation();
            case NominationSubmitted it -> {
                submitted = it;
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

    /** The files that belong to the dossier: their ids, each with the SHA-256 of its stored bytes. */
    Map<String, String> evidence() {
        return Collections.unmodifiableMap(evidence);
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

    /** Codes of the dossier items that are there. */
    Set<String> itemsPresent() {
        return Set.of();
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

    /** How often it was held against a rule row. */
    int evaluations() {
        return evaluations;
    }

    @Nullable
    NominationWithdrawn withdrawn() {
        return withdrawn;
    }

    /** The review at the level that has been reached. */
    LevelReview review() {
        return levels.getLast();
    }

    /** The review that was put to a ballot, at whichever level. */
    Optional<LevelReview> reviewOn(String ballotId) {
        return levels.stream().filter(review -> review.isOn(ballotId)).findFirst();
    }

    private void becomes(LevelReview changed) {
        levels.set(levels.size() - 1, changed);
    }

    private static NominationStatus statusAfter(NominationVoted vote) {
        return vote.outcome().equals(VoteOutcome.PASSED.name()) ? VOTED_PASSED : VOTED_FAILED;
    }
}
