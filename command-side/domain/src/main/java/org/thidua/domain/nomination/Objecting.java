package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.OBJECTION_NOT_OPEN;
import static org.thidua.messages.shared.RejectionCode.ORGANISATION_CANNOT_DENOUNCE;

import java.time.LocalDate;
import java.util.Optional;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.ConcludeObjection;
import org.thidua.messages.nomination.LodgeObjection;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.ObjectionType;
import org.thidua.messages.nomination.Objector;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** Complaints and denunciations that were accepted for examination; what is not admissible is answered, not recorded. */
record Objecting(NominationState state) {

    /** Calendar days for a complaint at first instance; known and not confirmed, 45 in hard cases. */
    private static final int DAYS = 30;

    Optional<ObjectionLodged> lodge(LodgeObjection command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY, Role.HEAD);
        state.review().mustBelongTo(command.by());
        for (ObjectionLodged earlier : state.objections().all()) {
            if (says(earlier, command, seals)) {
                return Optional.empty();
            }
        }
        if (command.lodgedBy() == Objector.ORGANISATION && command.type() == ObjectionType.DENUNCIATION) {
            throw Rejected.because(ORGANISATION_CANNOT_DENOUNCE, "nomination", state.id());
        }
        LocalDate today = VietNam.dayOf(command.at());
        Check.value(!command.receivedOn().isAfter(today), "receivedOn", command.receivedOn());
        Check.value(!command.text().isBlank(), "text", "");
        return Optional.of(new ObjectionLodged(
                state.id(),
                state.review().level(),
                state.objections().next(),
                command.type().name(),
                command.lodgedBy().name(),
                command.receivedOn(),
                command.receivedOn().plusDays(DAYS),
                state.sealed(ObjectionLodged.TEXT, command.text(), seals)));
    }

    Optional<ObjectionConcluded> conclude(ConcludeObjection command) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY, Role.HEAD);
        state.review().mustBelongTo(command.by());
        ObjectionLodged lodged = state.objections().open(command.objection());
        if (lodged == null) {
            ObjectionConcluded earlier = state.objections().conclusionOf(command.objection());
            if (earlier != null && says(earlier, command)) {
                return Optional.empty();
            }
            throw Rejected.because(OBJECTION_NOT_OPEN, "nomination", state.id(), "objection", command.objection());
        }
        LocalDate today = VietNam.dayOf(command.at());
        Check.value(!command.number().isBlank(), "number", "");
        Check.value(!command.on().isAfter(today), "on", command.on());
        return Optional.of(new ObjectionConcluded(
                state.id(),
                state.review().level(),
                command.objection(),
                command.outcome().name(),
                command.number(),
                command.on(),
                new Suspending(state).newDueDay(lodged.receivedOn(), today)));
    }

    private static boolean says(ObjectionConcluded earlier, ConcludeObjection command) {
        return earlier.outcome().equals(command.outcome().name())
                && earlier.number().equals(command.number())
                && earlier.concludedOn().equals(command.on());
    }

    private boolean says(ObjectionLodged earlier, LodgeObjection command, Seals seals) {
        return earlier.type().equals(command.type().name())
                && earlier.lodgedBy().equals(command.lodgedBy().name())
                && earlier.receivedOn().equals(command.receivedOn())
                && seals.says(ObjectionLodged.TEXT, state.id(), earlier.text(), command.text());
    }
}
