package org.thidua.messages.council;

import org.thidua.messages.shared.Command;

/** What can be asked of a council. */
public sealed interface CouncilCommand extends Command permits EstablishCouncil, GiveSeat, VacateSeat {}
