package org.thidua.wire.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Role;

/**
 * An account that can sign in with a password.
 *
 * @param name the user name
 * @param passwordHash bcrypt
 * @param personId the person behind it
 * @param agencyId the agency the person acts for, where there is one
 * @param roles at least one, never {@link Role#SERVICE}
 */
public record Account(
        String name,
        String passwordHash,
        String personId,
        @Nullable String agencyId,
        List<Role> roles) {

    /** @throws IllegalArgumentException when the roles are none, or the service's own */
    public Account {
        roles = List.copyOf(roles);
        if (roles.isEmpty() || roles.contains(Role.SERVICE)) {
            throw new IllegalArgumentException("account " + name + " needs roles, and not the service's own");
        }
    }

    SignedIn signedIn() {
        return new SignedIn(name, personId, agencyId, roles);
    }

    /** Without the hash: accounts get into logs. */
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
