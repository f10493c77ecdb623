package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.COUNCIL_OF_ANOTHER_AGENCY;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_FORWARDABLE;
import static org.thidua.messages.shared.RejectionCode.NOT_YOUR_AGENCY;
import static org.thidua.messages.shared.RejectionCode.NO_HIGHER_LEVEL;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;

import java.util.Optional;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.ForwardNomination;
import org.thidua.messages.nomination.NominationForwarded;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/**
 * From one level to the next (Law 06/2022/QH15, article 83): the head of the lower one approves and sends it on, and the
 * council of the higher one votes anew. Claim and rule row stay.
 */
record Forwarding(NominationState state) {

    /** Unit, agency, ministry or province, centre. */
    private static final int HIGHEST = 4;

    Optional<NominationForwarded> forward(ForwardNomination command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), Role.HEAD);
        int level = state.review().level();
        if (repeats(command, level)) {
            return Optional.empty();
        }
        mustDecideHere(command.by());
        new Suspending(state).mustNotRest();
        if (!state.isOpenToTheHead()) {
            throw state.refused(NOMINATION_NOT_FORWARDABLE);
        }
        if (level == HIGHEST) {
            throw Rejected.because(NO_HIGHER_LEVEL, "nomination", state.id(), "level", level);
        }
        Check.value(!command.letterNumber().isBlank(), "letterNumber", "");
        Check.value(!command.on().isAfter(VietNam.dayOf(command.at())), "on", command.on());
        Check.value(!command.toAgencyId().equals(command.by().agencyId()), "toAgencyId", command.toAgencyId());
        if (!neighbours.exists(Agency.class, command.toAgencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.toAgencyId());
        }
        return Optional.of(new NominationForwarded(
                state.id(), level, level + 1, command.toAgencyId(), command.letterNumber(), command.on()));
    }

    /** @throws Rejected {@code NOT_YOUR_AGENCY} for the head of another agency than the one that decides at this level */
    void mustDecideHere(Actor by) {
        String deciding = state.decidingAgencyId();
        if (!deciding.equals(by.agencyId())) {
            throw Rejected.because(NOT_YOUR_AGENCY, "agency", deciding);
        }
    }

    /** @throws Rejected {@code COUNCIL_OF_ANOTHER_AGENCY} for a council that does not advise where it was forwarded to */
    void mustBeAdvisedFor(String agencyId) {
        String receiving = state.review().receivingAgencyId();
        if (receiving != null && !receiving.equals(agencyId)) {
            throw Rejected.because(COUNCIL_OF_ANOTHER_AGENCY, "nomination", state.id(), "agency", receiving);
        }
    }

    private boolean repeats(ForwardNomination command, int level) {
        NominationForwarded last = state.forwarded();
        return last != null
                && last.equals(new NominationForwarded(
                        state.id(), level - 1, level, command.toAgencyId(), command.letterNumber(), command.on()));
    }
}
