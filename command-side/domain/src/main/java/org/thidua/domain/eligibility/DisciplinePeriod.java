package org.thidua.domain.eligibility;

import java.time.LocalDate;
import org.thidua.messages.award.DisciplinaryMeasure;

/**
 * A disciplinary measure and how long it lasts: achievements count from its end (Decree 98/2023, article 4; tricky case 9).
 *
 * @param until last day
 */
public record DisciplinePeriod(DisciplinaryMeasure measure, LocalDate from, LocalDate until) {}
