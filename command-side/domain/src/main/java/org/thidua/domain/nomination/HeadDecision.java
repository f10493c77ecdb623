package org.thidua.domain.nomination;

import java.time.LocalDate;

/**
 * What the head of a level has decided.
 *
 * @param award true: conferred; false: refused
 * @param number number of the decision or notice
 */
record HeadDecision(boolean award, String number, LocalDate decidedOn) {}
