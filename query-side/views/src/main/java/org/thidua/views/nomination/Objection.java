package org.thidua.views.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or denunciation.
 *
 * @param dueOn last day for its conclusion
 * @param outcome once there is one
 * @param conclusion number of the paper
 */
public record Objection(
        int number,
        String type,
        String lodgedBy,
        LocalDate receivedOn,
        LocalDate dueOn,
        String text,
        @Nullable String outcome,
        @Nullable String conclusion,
        @Nullable LocalDate concludedOn) {

    Objection concluded(String newOutcome, String number, LocalDate on) {
        return new Objection(this.number, type, lodgedBy, receivedOn, dueOn, text, newOutcome, number, on);
    }

    boolean isOpen() {
        return outcome == null;
    }
}
