package org.thidua.domain.council;

import org.thidua.domain.shared.Term;

/**
 * A person's seat.
 *
 * @param role a {@code CouncilRole}
 * @param voting false for a secretary who is not a member
 */
record Seat(String personId, String role, boolean voting, Term term) {}
