package org.thidua.query.shared;

import org.jspecify.annotations.Nullable;

/**
 * How one view is asked for.
 *
 * @param version wait until the view has at least this version
 * @param asOf as it was: an instant or a position
 * @param ifNoneMatch the tag the caller has
 */
public record ItemRequest(
        @Nullable Long version,
        @Nullable String asOf,
        @Nullable String ifNoneMatch) {}
