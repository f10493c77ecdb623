package org.thidua.messages.ballot;

import org.thidua.messages.shared.Event;

/** What can have happened to a ballot. */
public sealed interface BallotEvent extends Event
        permits BallotDrafted,
                ElectorFrozen,
                ItemFrozen,
                BallotOpened,
                MemberRecused,
                VotesCast,
                ItemCounted,
                BallotClosed,
                OutcomesRecorded {}
