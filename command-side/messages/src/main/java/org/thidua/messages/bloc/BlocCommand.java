package org.thidua.messages.bloc;

import org.thidua.messages.shared.Command;

/** What can be asked of a bloc. */
public sealed interface BlocCommand extends Command permits EstablishBloc, AdmitMember, EndMembership, TakeOffice {}
