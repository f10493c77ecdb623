package org.thidua.messages.council;

import org.thidua.messages.shared.Event;

/** What can have happened to a council. */
public sealed interface CouncilEvent extends Event permits CouncilEstablished, SeatGiven, SeatVacated {}
