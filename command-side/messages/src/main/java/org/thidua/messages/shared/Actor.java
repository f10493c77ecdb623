package org.thidua.messages.shared;

import org.jspecify.annotations.Nullable;

/**
 * The person who acts and the hat that person wears while doing so.
 *
 * @param personId the acting person's id, for example {@code person:cb-01}
 * @param role the role that opened the door for this act
 * @param agencyId the agency the person acts for, where there is one
 */
public record Actor(String personId, Role role, @Nullable String agencyId) {

    /** The service itself: the closing-time sweeper and the process managers. */
    public static final Actor SERVICE = new Actor("service", Role.SERVICE, null);
}
