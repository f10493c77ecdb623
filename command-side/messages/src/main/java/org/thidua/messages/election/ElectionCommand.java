package org.thidua.messages.election;

import org.thidua.messages.shared.Command;

/** What can be asked of an election. */
public sealed interface ElectionCommand extends Command
        permits CallElection,
                EnterCandidacy,
                OpenElection,
                CastElectionVote,
                RaiseObjection,
                CloseRound,
                HandOverOffice {}
