package org.thidua.wire.award;

import java.time.LocalDate;

/**
 * A time between two rows of an award in which no row is in force: nothing can be submitted for it then.
 *
 * @param from first day without a row
 * @param to first day of the next row
 */
public record Gap(String award, LocalDate from, LocalDate to) {}
