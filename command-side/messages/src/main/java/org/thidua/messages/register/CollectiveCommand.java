package org.thidua.messages.register;

import org.thidua.messages.shared.Command;

/** What can be asked of a collective. */
public sealed interface CollectiveCommand extends Command permits RegisterCollective, EnterRoll, SucceedCollective {}
