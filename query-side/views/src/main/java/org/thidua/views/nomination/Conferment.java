package org.thidua.views.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The award has been handed over.
 *
 * @param recipient who received it for the nominee
 */
public record Conferment(LocalDate on, @Nullable String recipient) {}
