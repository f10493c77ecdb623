package org.thidua.messages.ballot;

import org.thidua.messages.shared.Command;

/** What can be asked of a ballot. */
public sealed interface BallotCommand extends Command
        permits DraftBallot, OpenBallot, RecuseMember, CastVotes, CloseBallot, ConfirmOutcomes {}
