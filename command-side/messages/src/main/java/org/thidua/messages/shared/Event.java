package org.thidua.messages.shared;

/** A fact that was decided. Stored for ever under its {@link EventName} and revision; a flat record. */
public interface Event {}
