package org.thidua.views.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The proposing agency has been told.
 *
 * @param dueOn last working day for it, where a limit is stated
 */
public record Announcement(LocalDate on, @Nullable LocalDate dueOn) {}
