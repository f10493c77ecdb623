package org.thidua.messages.register;

import org.thidua.messages.shared.Event;

/** What can have happened to a person. */
public sealed interface PersonEvent extends Event permits PersonRegistered, PersonErased, PersonTransferred {}
