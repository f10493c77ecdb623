package org.thidua.messages.register;

import org.thidua.messages.shared.Command;

/** What can be asked of an agency. */
public sealed interface AgencyCommand extends Command permits RegisterAgency, NameRepresentative {}
