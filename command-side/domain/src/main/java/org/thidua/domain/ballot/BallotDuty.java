package org.thidua.domain.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.ConfirmOutcomes;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;

/**
 * What the service owes an opened ballot: to close it when its time has come, then to carry each outcome to its
 * nomination and to note that this is done. Folded from the ballot's own events; it ends with the last of them. All its
 * commands are safe to repeat, so whoever runs it may be killed between any two and begin again.
 *
 * @param closesAt announced closing time, if any
 * @param counted items counted so far; not to be delivered before {@code closed}
 * @param closed whether voting has ended
 */
public record BallotDuty(String ballotId, @Nullable Instant closesAt, List<ItemCounted> counted, boolean closed) {

    public BallotDuty {
        counted = List.copyOf(counted);
    }

    /** The duty after an event; nothing before the ballot opens and after its outcomes are recorded. */
    public static @Nullable BallotDuty fold(@Nullable BallotDuty before, BallotEvent event) {
        return switch (event) {
            case BallotOpened it -> new BallotDuty(it.ballotId(), it.closesAt(), List.of(), false);
            case ItemCounted it -> before == null ? null : before.with(it);
            case BallotClosed _ ->
                before == null ? null : new BallotDuty(before.ballotId, before.closesAt, before.counted, true);
            case OutcomesRecorded _ -> null;
            case BallotDrafted _, ElectorFrozen _, ItemFrozen _, MemberRecused _, VotesCast _ -> before;
        };
    }

    /** The commands to send now, in this order; none while voting goes on. */
    public List<Command> due(Instant now) {
        if (!closed) {
            // A vote received exactly at the closing time still counts (tricky case 35).
            return closesAt != null && now.isAfter(closesAt)
                    ? List.of(new CloseBallot(ballotId, Actor.SERVICE, now))
                    : List.of();
        }
        var commands = new ArrayList<Command>();
        for (ItemCounted item : counted) {
            commands.add(new RecordVote(
                    item.nominationId(),
                    ballotId,
                    VoteOutcome.valueOf(item.outcome()),
                    item.agree(),
                    item.disagree(),
                    item.abstain(),
                    item.denominator(),
                    item.percent(),
                    item.strict(),
                    item.ruleRow(),
                    Actor.SERVICE,
                    now));
        }
        commands.add(new ConfirmOutcomes(ballotId, Actor.SERVICE, now));
        return commands;
    }

    private BallotDuty with(ItemCounted item) {
        var more = new ArrayList<>(counted);
        more.add(item);
        return new BallotDuty(ballotId, closesAt, more, closed);
    }
}
