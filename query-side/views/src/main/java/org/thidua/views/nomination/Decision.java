package org.thidua.views.nomination;

import java.time.LocalDate;

/**
 * What the head decided; a fact of its own beside the council's advice.
 *
 * @param outcome {@code AWARDED} or {@code REFUSED}; of a level that sent it on, {@code FORWARDED}
 * @param number of the decision or notice
 */
public record Decision(String outcome, String number, LocalDate decidedOn) {}
