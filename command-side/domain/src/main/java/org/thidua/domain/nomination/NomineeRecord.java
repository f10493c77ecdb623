package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Hold.Kind.DECISION_PERIOD;
import static org.thidua.domain.nomination.Hold.Kind.OPEN_NOMINATION;
import static org.thidua.messages.shared.RejectionCode.AWARD_ALREADY_HELD;
import static org.thidua.messages.shared.RejectionCode.LIVE_NOMINATION_EXISTS;
import static org.thidua.messages.shared.RejectionCode.PERSON_ERASED;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.LiveClaim;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.shared.EventSourced;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.RecordClosed;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.nomination.ReleaseReason;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/**
 * What one nominee holds and is proposed for: the place where two nominations for the same award and year meet.
 * Changed only by nominations, and closed by an erasure, in their own unit of work.
 */
public class NomineeRecord extends EventSourced {

    private final Map<AwardYear, String> claims = new HashMap<>();
    private final Map<AwardYear, String> held = new HashMap<>();
    private final Map<String, LocalDate> decided = new HashMap<>();
    private @Nullable String closedFor;

    protected NomineeRecord() {}

    /** The id of the record of a nominee. */
    public static String idFor(String nomineeId) {
        return "record:" + nomineeId;
    }

    /**
     * Reserves an award and year for a nomination; again for the same one changes nothing.
     *
     * @throws Rejected when another live nomination has it, the nominee already holds the award of that year, or is
     *     being erased
     */
    void claim(String nomineeId, String nominationId, AwardYear wanted) {
        if (closedFor != null) {
            throw Rejected.because(PERSON_ERASED, "person", nomineeId);
        }
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

    /** What is known of the nominee. */
    NomineeHistory history() {
        List<LiveClaim> live = claims.entrySet().stream()
                .map(claim ->
                        new LiveClaim(claim.getKey().award(), claim.getKey().year(), claim.getValue()))
                .toList();
        return new NomineeHistory(List.of(), List.of(), List.of(), List.of(), List.of(), live, List.of(), null);
    }

    /** Gives a nomination's claim back; changes nothing when it has none. */
    void release(String nomineeId, String nominationId, AwardYear claimed, ReleaseReason reason, LocalDate on) {
        if (nominationId.equals(claims.get(claimed))) {
            happened(new ClaimReleased(
                    id(), nomineeId, nominationId, claimed.award(), claimed.year(), reason.name(), on));
        }
    }

    /** Enters an award that the head has conferred. */
    void enter(String nomineeId, String nominationId, AwardYear won, String number, LocalDate decidedOn) {
        happened(new AwardEntered(id(), nomineeId, nominationId, won.award(), won.year(), number, decidedOn));
    }

    /**
     * What still needs the nominee's data on a day: nominations that have not ended, and decisions that can still be
     * complained about. A failed vote counts as one: the head's refusal that may follow it changes no claim.
     *
     * @param decisionPeriod days after a failed vote or a decision of the head, that day not counted
     */
    public List<Hold> holds(LocalDate day, int decisionPeriod) {
        var open = claims.values().stream().map(nomination -> new Hold(OPEN_NOMINATION, nomination, null));
        var lately = decided.entrySet().stream()
                .map(it -> new Hold(DECISION_PERIOD, it.getKey(), it.getValue().plusDays(decisionPeriod)))
                .filter(hold -> !day.isAfter(Objects.requireNonNull(hold.until())));
        return Stream.concat(open, lately)
                .sorted(Comparator.comparing(Hold::toString))
                .toList();
    }

    /**
     * Takes no claim any more because the nominee is being erased, unless something holds; again for the same erasure
     * changes nothing.
     *
     * @return what holds, as {@link #holds} names it; nothing when the record is closed now
     */
    public List<Hold> closeUnlessHeld(String nomineeId, String erasureId, LocalDate day, int decisionPeriod) {
        List<Hold> holds = holds(day, decisionPeriod);
        if (holds.isEmpty() && !erasureId.equals(closedFor)) {
            happened(new RecordClosed(id(), nomineeId, erasureId));
        }
        return holds;
    }

    @Override
    protected void evolve(Event event) {
        switch ((RecordEvent) event) {
            case AwardClaimed it -> claims.put(new AwardYear(it.awardCode(), it.year()), it.nominationId());
            case ClaimReleased it -> {
                claims.remove(new AwardYear(it.awardCode(), it.year()));
                if (!it.reason().equals(ReleaseReason.WITHDRAWN.name())) {
                    decided.put(it.nominationId(), it.on());
                }
            }
            case AwardEntered it -> {
                var won = new AwardYear(it.awardCode(), it.year());
                claims.remove(won);
                held.put(won, it.nominationId());
                decided.put(it.nominationId(), it.decidedOn());
            }
            case RecordClosed it -> closedFor = it.erasureId();
        }
    }
}
