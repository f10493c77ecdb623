package org.thidua.messages.time;

import java.time.LocalDate;

/**
 * A weekday off for a day of a weekend that is worked (hoán đổi ngày làm việc); the two may lie in different years.
 *
 * @param off Monday to Friday
 * @param worked a Saturday or Sunday
 */
public record ExchangedDays(LocalDate off, LocalDate worked) {}
