package org.thidua.messages.pledge;

import org.thidua.messages.shared.Event;

/** What can have happened to a pledge. */
public sealed interface PledgeEvent extends Event
        permits PledgeDrafted, TargetSet, PartyNamed, PledgeOpened, PledgeSigned, PledgeInForce {}
