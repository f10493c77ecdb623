package org.thidua.views.nomination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as reviewers see it.
 *
 * @param restsAt where it stands while it is suspended or an objection is examined
 * @param draftedAt when it was begun; lists are sorted by it
 * @param year the achievement year
 * @param agencyId the proposing agency
 * @param initiativeIds recognised initiatives on which it rests
 * @param achievementIds codes that the agency gave to the achievements on which it rests
 * @param evidence files of the dossier, in the order in which they were added
 * @param search dossier text, folded for search; names of nominee, agency and award are found in their own places
 * @param submissions 0 in a draft that nobody but its agency sees, one more each time the dossier is handed in
 * @param submittedAt last time it was handed in
 * @param ruleSet fixed at the first submission
 * @param ruleRow the catalogue row it is judged by, fixed with the rule set
 * @param eligibility what the last evaluation found; empty before the first one
 * @param evaluations all of them, in order: none replaces an earlier one
 * @param levels one per level of review it has reached
 * @param returned what must be completed, while it must
 * @param ballotResult what the council advised, once it has
 * @param decision what the head decided, once there is one
 * @param procedure {@code NORMAL} or {@code SIMPLIFIED}
 * @param posthumous whether the nominee is dead (truy tặng)
 * @param consultations in order, one at a time
 * @param publicComments publications for comment, in order, one at a time
 * @param suspension the one under way
 * @param amendments decisions that correct the decision
 * @param timeline all that happened, in order
 */
public record NominationView(
        NominationStatus status,
        @Nullable NominationStatus restsAt,
        Instant draftedAt,
        String awardCode,
        int year,
        Nominee nominee,
        String agencyId,
        String basis,
        String achievements,
        List<String> initiatives,
        List<String> initiativeIds,
        List<String> achievementIds,
        List<Evidence> evidence,
        String search,
        int submissions,
        @Nullable Instant submittedAt,
        @Nullable String ruleSet,
        @Nullable String ruleRow,
        List<Evaluation.Finding> eligibility,
        List<Evaluation> evaluations,
        List<Level> levels,
        @Nullable DossierReturn returned,
        @Nullable BallotResult ballotResult,
        @Nullable Decision decision,
        @Nullable String withdrawnBecause,
        String procedure,
        boolean posthumous,
        @Nullable LateAcceptance lateAcceptance,
        List<Consultation> consultations,
        List<PublicComment> publicComments,
        @Nullable Suspension suspension,
        List<Objection> objections,
        @Nullable Announcement announcement,
        @Nullable Conferment conferment,
        List<Amendment> amendments,
        @Nullable Revocation revocation,
        List<TimelineEntry> timeline) {}
