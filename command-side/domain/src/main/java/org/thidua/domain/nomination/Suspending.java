package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_SUSPENDABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_SUSPENDED;
import static org.thidua.messages.shared.RejectionCode.NOT_SUSPENDED;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.LiftSuspension;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationSuspended;
import org.thidua.messages.nomination.SuspendNomination;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.nomination.SuspensionOutcome;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/**
 * The freeze (Decree 98/2023, article 4; tricky case 20): while something is being verified the nomination keeps its
 * place, and is neither submitted nor voted on nor decided. It lies over the status: a count that comes in meanwhile is
 * entered, and drafting goes on.
 */
record Suspending(NominationState state) {

    private static final String BY_OBJECTION = "OBJECTION";

    Optional<NominationSuspended> suspend(SuspendNomination command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY, Role.HEAD, Role.ADMINISTRATOR);
        mustBeOfThisLevel(command.by());
        NominationSuspended earlier = state.suspension();
        if (earlier != null) {
            if (earlier.ground().equals(command.ground().name())
                    && seals.says(
                            NominationSuspended.REFERENCE, state.id(), earlier.reference(), command.reference())) {
                return Optional.empty();
            }
            throw suspended(earlier.ground());
        }
        if (state.status().isAwarded() || state.status().isEnded()) {
            throw state.refused(NOMINATION_NOT_SUSPENDABLE);
        }
        Check.value(!command.reference().isBlank(), "reference", "");
        return Optional.of(new NominationSuspended(
                state.id(),
                state.review().level(),
                command.ground().name(),
                state.sealed(NominationSuspended.REFERENCE, command.reference(), seals),
                VietNam.dayOf(command.at())));
    }

    private void mustBeOfThisLevel(Actor by) {
        if (by.role() != Role.ADMINISTRATOR) {
            state.review().mustBelongTo(by);
        }
    }

    /** A returned dossier gets as many days more as the suspension has lasted. */
    Optional<SuspensionLifted> lift(LiftSuspension command) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY, Role.HEAD, Role.ADMINISTRATOR);
        mustBeOfThisLevel(command.by());
        NominationSuspended suspension = state.suspension();
        if (suspension == null) {
            SuspensionLifted earlier = state.lifted();
            if (earlier != null
                    && earlier.conclusionNumber().equals(command.conclusionNumber())
                    && earlier.outcome().equals(command.outcome().name())) {
                return Optional.empty();
            }
            throw state.refused(NOT_SUSPENDED);
        }
        Check.value(!command.conclusionNumber().isBlank(), "conclusionNumber", "");
        LocalDate today = VietNam.dayOf(command.at());
        boolean goesOn = command.outcome() == SuspensionOutcome.CLEARED;
        return Optional.of(new SuspensionLifted(
                state.id(),
                state.review().level(),
                command.conclusionNumber(),
                command.outcome().name(),
                goesOn ? newDueDay(suspension.suspendedOn(), today) : null));
    }

    /** @throws Rejected {@code NOMINATION_SUSPENDED} while a suspension lasts or an objection is being examined */
    void mustNotRest() {
        ground().ifPresent(ground -> {
            throw suspended(ground);
        });
    }

    /** Why the nomination rests, if it does. An objection no longer stops what was decided. */
    Optional<String> ground() {
        NominationSuspended suspension = state.suspension();
        if (suspension != null) {
            return Optional.of(suspension.ground());
        }
        return state.status().isAwarded()
                ? Optional.empty()
                : state.objections().open().map(number -> BY_OBJECTION + " " + number);
    }

    /** A dossier that is with the agency cannot come back while it rests: it gets those days back. */
    @Nullable
    LocalDate newDueDay(LocalDate suspendedOn, LocalDate today) {
        NominationReturned returned = state.review().returned();
        if (state.status() != NominationStatus.RETURNED || returned == null) {
            return null;
        }
        return returned.dueOn().plusDays(ChronoUnit.DAYS.between(suspendedOn, today));
    }

    private Rejected suspended(String ground) {
        return Rejected.because(NOMINATION_SUSPENDED, "nomination", state.id(), "ground", ground);
    }
}
