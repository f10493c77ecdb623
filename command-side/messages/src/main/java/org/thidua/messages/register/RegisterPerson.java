package org.thidua.messages.register;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Actor;

/**
 * Enters a person.
 *
 * @param post office or job title, may be empty
 * @param birthYear 1900 or later
 * @param agencyId employing agency
 */
public record RegisterPerson(
        @TargetAggregateIdentifier String id,
        String name,
        String post,
        @Nullable Integer birthYear,
        String agencyId,
        Actor by,
        Instant at)
        implements PersonCommand {}
