package org.thidua.query.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thidua.views.audit.AsOf;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;

/** A moment in the past as callers write it: an instant (RFC 3339) or a position in the history. */
public sealed interface Moment {

    /** At an instant. */
    record At(Instant instant) implements Moment {}

    /** After the event at a position. */
    record Behind(long position) implements Moment {}

    /** @throws EdgeProblem when it is neither */
    static Moment parse(String name, String text) {
        try {
            return Pattern.matches("[0-9]{1,18}", text)
                    ? new Behind(Long.parseLong(text))
                    : new At(Instant.parse(text));
        } catch (DateTimeException e) {
            throw EdgeProblem.malformed(name, FieldFault.WRONG_FORM);
        }
    }

    /** What a view said then. */
    default Optional<? extends ViewDocument<?>> of(ViewType<?, ?> type, String subject, AsOf asOf) {
        return switch (this) {
            case At at -> asOf.at(type, subject, at.instant());
            case Behind behind -> asOf.atPosition(type, subject, behind.position());
        };
    }
}
