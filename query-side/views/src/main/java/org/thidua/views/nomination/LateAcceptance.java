package org.thidua.views.nomination;

/**
 * A draft may be handed in although its window has closed.
 *
 * @param number of the paper that allows it
 */
public record LateAcceptance(String reason, String number) {}
