package org.thidua.messages.award;

/**
 * How often an initiative counts.
 *
 * @param single whether one that supports an award supports no other (letter 5007 of 2023 of the Ministry of Home Affairs)
 */
public record InitiativeUse(boolean single, String source, Confidence confidence) {}
