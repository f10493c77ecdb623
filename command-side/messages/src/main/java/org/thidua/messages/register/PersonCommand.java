package org.thidua.messages.register;

import org.thidua.messages.shared.Command;

/** What can be asked of a person. */
public sealed interface PersonCommand extends Command permits RegisterPerson, TransferPerson {}
