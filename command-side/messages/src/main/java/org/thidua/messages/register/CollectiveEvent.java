package org.thidua.messages.register;

import org.thidua.messages.shared.Event;

/** What can have happened to a collective. */
public sealed interface CollectiveEvent extends Event permits CollectiveRegistered, RollEntered, CollectiveSucceeded {}
