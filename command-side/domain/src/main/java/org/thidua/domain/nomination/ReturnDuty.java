package org.thidua.domain.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.ExpireNomination;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationExpired;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationSuspended;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.nomination.SuspensionOutcome;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;

/**
 * What the service owes a returned dossier: to end the nomination when it does not come back in time. Folded from the
 * nomination's own events; it ends when the dossier is back or the nomination has ended. Its command is safe to repeat.
 *
 * @param dueOn last day for the dossier
 * @param suspended whether the nomination is suspended: then nobody is late
 * @param objections how many are being examined: then neither
 */
public record ReturnDuty(String nominationId, LocalDate dueOn, boolean suspended, int objections) {

    /** The duty after an event; nothing unless a dossier is away. */
    public static @Nullable ReturnDuty fold(@Nullable ReturnDuty before, NominationEvent event) {
        if (event instanceof NominationReturned it) {
            return new ReturnDuty(it.nominationId(), it.dueOn(), false, 0);
        }
        return before == null ? null : before.after(event);
    }

    /** The commands to send now. */
    public List<Command> due(Instant now) {
        boolean late = VietNam.dayOf(now).isAfter(dueOn);
        return late && !suspended && objections == 0
                ? List.of(new ExpireNomination(nominationId, Actor.SERVICE, now))
                : List.of();
    }

    private @Nullable ReturnDuty after(NominationEvent event) {
        return switch (event) {
            case NominationSubmitted _, NominationWithdrawn _, NominationExpired _ -> null;
            case NominationSuspended _ -> new ReturnDuty(nominationId, dueOn, true, objections);
            case SuspensionLifted it ->
                it.outcome().equals(SuspensionOutcome.CONFIRMED.name())
                        ? null
                        : new ReturnDuty(nominationId, later(it.dueOn()), false, objections);
            case ObjectionLodged _ -> new ReturnDuty(nominationId, dueOn, suspended, objections + 1);
            case ObjectionConcluded it -> new ReturnDuty(nominationId, later(it.dueOn()), suspended, objections - 1);
            default -> this;
        };
    }

    private LocalDate later(@Nullable LocalDate day) {
        return day == null ? dueOn : day;
    }
}
