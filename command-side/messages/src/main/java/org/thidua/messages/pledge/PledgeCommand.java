package org.thidua.messages.pledge;

import org.thidua.messages.shared.Command;

/** What can be asked of a pledge. */
public sealed interface PledgeCommand extends Command permits DraftPledge, OpenPledge, SignPledge {}
