package org.thidua.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/**
 * Who is signed in; an argument of controller methods with {@code @AuthenticationPrincipal}.
 *
 * @param username name of the account
 * @param personId the person behind it
 * @param agencyId the agency the person acts for, where there is one
 * @param roles in the order of the account
 */
public record SignedIn(
        String username, String personId, @Nullable String agencyId, List<Role> roles)
        implements AuthenticatedPrincipal {

    public SignedIn {
        roles = List.copyOf(roles);
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * The actor in the first of these roles that the account holds.
     *
     * @throws Rejected with {@code ROLE_MISSING} when it holds none of them
     */
    public Actor as(Role... allowed) {
        for (Role role : allowed) {
            if (has(role)) {
                return new Actor(personId, role, agencyId);
            }
        }
        var needed = String.join(", ", List.of(allowed).stream().map(Role::code).toList());
        throw Rejected.because(RejectionCode.ROLE_MISSING, "needed", needed, "account", username);
    }

    /** The actor in one of these roles if the account holds one, in its own first role otherwise. */
    public Actor asAny(Role... preferred) {
        for (Role role : preferred) {
            if (has(role)) {
                return new Actor(personId, role, agencyId);
            }
        }
        return new Actor(personId, roles.getFirst(), agencyId);
    }
}
