package org.thidua.domain.bloc;

import static org.thidua.messages.shared.RejectionCode.NOT_THE_BLOC_CHAIR;

import java.util.function.Predicate;
import org.thidua.domain.shared.ActingRole;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** Who runs the business of a bloc: the secretary, an administrator, or a delegate of the agency in the chair. */
public final class Convenor {

    private Convenor() {}

    /**
     * Refuses whoever may not run the bloc's business.
     *
     * @param inTheChair whether an agency chairs the bloc for the matter at hand
     * @throws Rejected {@code ROLE_MISSING}, or {@code NOT_THE_BLOC_CHAIR} for a delegate of another agency
     */
    public static void mustBe(Actor by, String blocId, Predicate<String> inTheChair) {
        ActingRole.oneOf(by, Role.SECRETARY, Role.ADMINISTRATOR, Role.DELEGATE);
        if (by.role() == Role.DELEGATE && (by.agencyId() == null || !inTheChair.test(by.agencyId()))) {
            throw Rejected.because(NOT_THE_BLOC_CHAIR, "bloc", blocId, "agency", String.valueOf(by.agencyId()));
        }
    }
}
