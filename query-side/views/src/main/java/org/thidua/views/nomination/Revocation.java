package org.thidua.views.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The award has been revoked.
 *
 * @param dueOn last working day for it, where a limit is stated
 * @param reliedOn later awards for which it counted, {@code <award>/<year>}: to be reviewed
 */
public record Revocation(
        List<String> grounds,
        String number,
        LocalDate on,
        @Nullable LocalDate dueOn,
        List<String> reliedOn) {}
