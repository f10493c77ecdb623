package org.thidua.messages.register;

import org.thidua.messages.shared.Event;

/** What can have happened to an agency. */
public sealed interface AgencyEvent extends Event permits AgencyRegistered, RepresentativeNamed {}
