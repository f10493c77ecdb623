package org.thidua.domain.shared;

import static org.thidua.messages.shared.RejectionCode.ROLE_MISSING;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** The check that somebody acts in a role to which an act belongs; the tie to the matter is checked elsewhere. */
public final class ActingRole {

    private ActingRole() {}

    /** Refuses with {@code ROLE_MISSING} whoever acts in another role. */
    public static void oneOf(Actor by, Role... needed) {
        if (!Arrays.asList(needed).contains(by.role())) {
            throw Rejected.because(ROLE_MISSING, "role", by.role().code(), "needed", codes(needed));
        }
    }

    private static String codes(Role... roles) {
        return Arrays.stream(roles).map(Role::code).collect(Collectors.joining(", "));
    }
}
