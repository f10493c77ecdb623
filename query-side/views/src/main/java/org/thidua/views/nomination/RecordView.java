package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/**
 * The record of a nominee: awards held and awards that a live nomination claims.
 *
 * @param nomineeId the person or collective
 * @param closedFor the erasure for which no award can be claimed any more
 */
public record RecordView(
        String nomineeId,
        List<Claim> claims,
        List<Award> awards,
        @Nullable String closedFor) {

    /** An award and year that a live nomination holds for the nominee. */
    public record Claim(String nominationId, String awardCode, int year) {}

    /** An award held. */
    public record Award(String nominationId, String awardCode, int year, String number, LocalDate decidedOn) {}

    /** The view after an event. */
    public static RecordView fold(@Nullable RecordView before, RecordEvent event, Facts facts) {
        return switch (event) {
            case AwardClaimed it -> {
                RecordView known = before == null ? of(it.nomineeId()) : before;
                var claim = new Claim(it.nominationId(), it.awardCode(), it.year());
                yield known.with(Lists.with(known.claims, claim), known.awards);
            }
            case ClaimReleased it -> {
                RecordView known = Fold.begun(before, facts);
                yield known.with(known.claimsWithout(it.nominationId()), known.awards);
            }
            case AwardEntered it -> {
                RecordView known = before == null ? of(it.nomineeId()) : before;
                var award = new Award(it.nominationId(), it.awardCode(), it.year(), it.number(), it.decidedOn());
                yield known.with(known.claimsWithout(it.nominationId()), Lists.with(known.awards, award));
            }
            case RecordClosed it -> {
                RecordView known = before == null ? of(it.nomineeId()) : before;
                yield new RecordView(known.nomineeId, known.claims, known.awards, it.erasureId());
            }
        };
    }

    private static RecordView of(String nomineeId) {
        return new RecordView(nomineeId, List.of(), List.of(), null);
    }

    private RecordView with(List<Claim> newClaims, List<Award> newAwards) {
        return new RecordView(nomineeId, newClaims, newAwards, closedFor);
    }

    private List<Claim> claimsWithout(String nominationId) {
        return claims.stream()
                .filter(claim -> !claim.nominationId().equals(nominationId))
                .toList();
    }
}
