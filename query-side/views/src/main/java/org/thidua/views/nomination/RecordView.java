package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

/**
 * The record of a nominee: awards held and awards that a live nomination claims.
 *
 * @param nomineeId the person or collective
 */
public record RecordView(String nomineeId, List<Claim> claims, List<Award> awards) {

    /** An award and year that a live nomination holds for the nominee. */
    public record Claim(String nominationId, String awardCode, int year) {}

    /** An award held. */
    public record Award(String nominationId, String awardCode, int year, String number, LocalDate decidedOn) {}

    /** The view after an event. */
    public static RecordView fold(@Nullable RecordView before, RecordEvent event, Facts facts) {
        return switch (event) {
            case AwardClaimed it -> {
                RecordView known = before == null ? new RecordView(it.nomineeId(), List.of(), List.of()) : before;
                var claim = new Claim(it.nominationId(), it.awardCode(), it.year());
                yield new RecordView(known.nomineeId, Lists.with(known.claims, claim), known.awards);
            }
            case ClaimReleased it -> {
                RecordView known = Fold.begun(before, facts);
                yield new RecordView(known.nomineeId, known.claimsWithout(it.nominationId()), known.awards);
            }
            case AwardEntered it -> {
                RecordView known = before == null ? new RecordView(it.nomineeId(), List.of(), List.of()) : before;
                var award = new Award(it.nominationId(), it.awardCode(), it.year(), it.number(), it.decidedOn());
                yield new RecordView(
                        known.nomineeId, known.claimsWithout(it.nominationId()), Lists.with(known.awards, award));
            }
        };
    }

    private List<Claim> claimsWithout(String nominationId) {
        return claims.stream()
                .filter(claim -> !claim.nominationId().equals(nominationId))
                .toList();
    }
}
