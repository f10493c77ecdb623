package org.thidua.messages.bloc;

import org.thidua.messages.shared.Event;

/** What can have happened to a bloc. */
public sealed interface BlocEvent extends Event permits BlocEstablished, MemberJoined, MemberLeft, OfficeTaken {}
