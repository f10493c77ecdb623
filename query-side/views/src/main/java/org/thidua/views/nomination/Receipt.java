package org.thidua.views.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A standing body has taken the dossier in.
 *
 * @param dueOn last working day for the appraisal, where the rule set states a clock
 */
public record Receipt(String number, Instant at, @Nullable LocalDate dueOn) {}
