package org.thidua.domain.nomination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.HeldAward;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardRevoked;
import org.thidua.messages.nomination.AwardUsed;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.PastAwardEntered;

/** The awards of one nominee, for which higher ones they served, and which were revoked. */
final class HeldAwards {

    private final Map<AwardYear, Held> held = new HashMap<>();
    private final Map<AwardYear, PastAwardEntered> past = new HashMap<>();
    private final Map<AwardYear, Set<Use>> uses = new HashMap<>();
    private final Map<AwardYear, AwardRevoked> revoked = new HashMap<>();

    /**
     * An award held.
     *
     * @param nominationId which won it; absent when it was decided elsewhere
     */
    record Held(
            boolean schoolYear,
            String basis,
            String number,
            LocalDate decidedOn,
            @Nullable String nominationId) {}

    /** That an award served for another one, which this nomination won. */
    private record Use(String award, String nominationId) {}

    void entered(AwardEntered it) {
        held.put(
                new AwardYear(it.awardCode(), it.year()),
                new Held(false, it.basis(), it.number(), it.decidedOn(), it.nominationId()));
    }

    void entered(PastAwardEntered it) {
        var award = new AwardYear(it.awardCode(), it.year());
        past.put(award, it);
        held.put(award, new Held(it.schoolYear(), it.basis(), it.number(), it.decidedOn(), null));
    }

    void used(AwardUsed it) {
        uses.computeIfAbsent(new AwardYear(it.awardCode(), it.year()), _ -> new LinkedHashSet<>())
                .add(new Use(it.usedForAward(), it.nominationId()));
    }

    void revoked(AwardRevoked it) {
        var award = new AwardYear(it.awardCode(), it.year());
        held.remove(award);
        revoked.put(award, it);
    }

    Optional<Held> held(AwardYear award) {
        return Optional.ofNullable(held.get(award));
    }

    /** As it was entered from outside, if it was, also when it was revoked since. */
    Optional<PastAwardEntered> past(AwardYear award) {
        return Optional.ofNullable(past.get(award));
    }

    /** How the award was revoked last, if it was. */
    Optional<AwardRevoked> revocation(AwardYear award) {
        return Optional.ofNullable(revoked.get(award));
    }

    boolean isUsed(AwardYear award, String nominationId) {
        return usesOf(award).stream().anyMatch(use -> use.nominationId().equals(nominationId));
    }

    /** The awards still held for which this one served, sorted by year and code. */
    List<AwardYear> reliedOn(AwardYear award) {
        Set<String> nominations = usesOf(award).stream().map(Use::nominationId).collect(Collectors.toUnmodifiableSet());
        return held.entrySet().stream()
                .filter(entry -> {
                    String nominationId = entry.getValue().nominationId();
                    return nominationId != null && nominations.contains(nominationId);
                })
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(AwardYear::year).thenComparing(AwardYear::award))
                .toList();
    }

    /** What counts for a nomination, whose own uses do not stand in its way; sorted by year and code. */
    List<HeldAward> countedFor(String nominationId) {
        return held.entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue(), nominationId))
                .sorted(Comparator.comparingInt(HeldAward::year).thenComparing(HeldAward::award))
                .toList();
    }

    private HeldAward counted(AwardYear award, Held it, String nominationId) {
        return new HeldAward(
                award.award(),
                award.year(),
                it.schoolYear(),
                CommendationBasis.valueOf(it.basis()),
                it.number(),
                it.decidedOn(),
                usesOf(award).stream()
                        .filter(use -> !use.nominationId().equals(nominationId))
                        .map(Use::award)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Collection<Use> usesOf(AwardYear award) {
        return uses.getOrDefault(award, Set.of());
    }
}
