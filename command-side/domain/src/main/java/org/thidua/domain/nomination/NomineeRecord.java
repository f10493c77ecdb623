package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.AWARD_ALREADY_HELD;
import static org.thidua.messages.shared.RejectionCode.LIVE_NOMINATION_EXISTS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/**
 * What one nominee holds and is proposed for: the place where two nominations for the same award and year meet.
 * Changed only by nominations, in their own unit of work.
 */
public class NomineeRecord extends EventSourced {

    private final Map<AwardYear, String> claims = new HashMap<>();
    private final Map<AwardYear, String> held = new HashMap<>();

    protected NomineeRecord() {}

    /** The id of the record of a nominee. */
    static String idFor(String nomineeId) {
        return "record:" + nomineeId;
    }

    /**
     * Reserves an award and year for a nomination; again for the same one changes nothing.
     *
     * @throws Rejected when another live nomination has it, or the nominee already holds the award of that year
     */
    void claim(String nomineeId, String nominationId, AwardYear wanted) {
        String holder = held.get(wanted);
        if (holder != null) {
            throw Rejected.because(
                    AWARD_ALREADY_HELD,
                    "nominee",
                    nomineeId,
                    "award",
                    wanted.award(),
                    "year",
                    wanted.year(),
                    "nomination",
                    holder);
        }
        String claimant = claims.get(wanted);
        if (claimant == null) {
            happened(new AwardClaimed(id(), nomineeId, nominationId, wanted.award(), wanted.year()));
        } else if (!claimant.equals(nominationId)) {
            throw Rejected.because(
                    LIVE_NOMINATION_EXISTS,
                    "nominee",
                    nomineeId,
                    "award",
                    wanted.award(),
                    "year",
                    wanted.year(),
                    "nomination",
                    claimant);
        }
    }

    /** Gives a nomination's claim back; changes nothing when it has none. */
    void release(String nomineeId, String nominationId, AwardYear claimed, ReleaseReason reason) {
        if (nominationId.equals(claims.get(claimed))) {
            happened(new ClaimReleased(id(), nomineeId, nominationId, claimed.award(), claimed.year(), reason.name()));
        }
    }

    /** Enters an award that the head has conferred. */
    void enter(String nomineeId, String nominationId, AwardYear won, String number, LocalDate decidedOn) {
        happened(new AwardEntered(id(), nomineeId, nominationId, won.award(), won.year(), number, decidedOn));
    }

    @Override
    protected void evolve(Event event) {
        switch ((RecordEvent) event) {
            case AwardClaimed it -> claims.put(new AwardYear(it.awardCode(), it.year()), it.nominationId());
            case ClaimReleased it -> claims.remove(new AwardYear(it.awardCode(), it.year()));
            case AwardEntered it -> {
                var won = new AwardYear(it.awardCode(), it.year());
                claims.remove(won);
                held.put(won, it.nominationId());
            }
        }
    }
}
