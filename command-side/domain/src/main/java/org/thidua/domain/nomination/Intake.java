package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_APPRAISABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_RECEIVABLE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_SUBMITTABLE;
import static org.thidua.messages.shared.RejectionCode.OUTSIDE_WINDOW;
import static org.thidua.messages.shared.RejectionCode.RETURN_NOT_OVERDUE;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.SubmissionWindow;
import org.thidua.messages.nomination.AcceptLate;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ExpireNomination;
import org.thidua.messages.nomination.LateAccepted;
import org.thidua.messages.nomination.NominationExpired;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationTakenUp;
import org.thidua.messages.nomination.ReceiveNomination;
import org.thidua.messages.nomination.TakeUpNomination;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** From handing in to the appraiser's desk, and what ends it on the way there. */
record Intake(NominationState state) {

    /** The clock of the appraisal starts at a complete dossier. */
    Optional<NominationReceived> receive(ReceiveNomination command, Clocks clocks) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        NominationReceived earlier = state.review().preparation().received();
        if (earlier != null && earlier.number().equals(command.number())) {
            return Optional.empty();
        }
        new Suspending(state).mustNotRest();
        if (state.status() != NominationStatus.SUBMITTED) {
            throw state.refused(NOMINATION_NOT_RECEIVABLE);
        }
        Check.value(!command.number().isBlank(), "number", "");
        int level = state.review().level();
        LocalDate today = VietNam.dayOf(command.at());
        String ruleSet = Objects.requireNonNull(state.rule()).ruleSet();
        return Optional.of(new NominationReceived(
                state.id(),
                level,
                command.number(),
                command.by().agencyId(),
                command.at(),
                clocks.appraisal(ruleSet, level, today).orElse(null)));
    }

    Optional<NominationTakenUp> takeUp(TakeUpNomination command) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        String appraiser = command.appraiserId() == null ? command.by().personId() : command.appraiserId();
        NominationTakenUp earlier = state.review().preparation().takenUp();
        if (earlier != null && earlier.appraiserId().equals(appraiser)) {
            return Optional.empty();
        }
        new Suspending(state).mustNotRest();
        if (!state.status().isBeforeAppraisal()) {
            throw state.refused(NOMINATION_NOT_APPRAISABLE);
        }
        // Who appraises has no conflict, and least of all the own case.
        Check.value(!appraiser.equals(state.proposal().nomineeId()), "appraiserId", appraiser);
        return Optional.of(new NominationTakenUp(state.id(), state.review().level(), appraiser));
    }

    Optional<LateAccepted> acceptLate(AcceptLate command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER);
        LateAccepted earlier = state.lateAccepted();
        if (earlier != null
                && earlier.number().equals(command.number())
                && seals.says(LateAccepted.REASON, state.id(), earlier.reason(), command.reason())) {
            return Optional.empty();
        }
        if (state.status() != NominationStatus.DRAFT) {
            throw state.refused(NOMINATION_NOT_SUBMITTABLE);
        }
        Check.value(!command.reason().isBlank(), "reason", "");
        Check.value(!command.number().isBlank(), "number", "");
        return Optional.of(new LateAccepted(
                state.id(), state.sealed(LateAccepted.REASON, command.reason(), seals), command.number()));
    }

    /**
     * The first submission of a dossier that rests on merit; the day is that of this server (tricky case 10), not of a
     * post mark.
     *
     * @throws Rejected {@code OUTSIDE_WINDOW} before the window opens, and after it has closed unless that was accepted
     */
    void mustBeInWindow(AwardType row, LocalDate today) {
        SubmissionWindow window = row.window();
        if (window == null || state.submitted() != null || state.basis() != CommendationBasis.MERIT) {
            return;
        }
        int year = state.proposal().year();
        LocalDate opens = window.firstDayFor(year);
        LocalDate closes = window.lastDayFor(year);
        boolean late = today.isAfter(closes);
        if (today.isBefore(opens) || (late && state.lateAccepted() == null)) {
            throw Rejected.because(OUTSIDE_WINDOW, "award", row.code(), "opens", opens, "closes", closes, "day", today);
        }
    }

    /** Changes nothing when the dossier has come back, or rests: then it is not the agency that is late. */
    Optional<NominationExpired> expire(ExpireNomination command) {
        ActingRole.oneOf(command.by(), Role.SERVICE);
        if (state.status() != NominationStatus.RETURNED
                || new Suspending(state).ground().isPresent()) {
            return Optional.empty();
        }
        LocalDate dueOn = Objects.requireNonNull(state.review().returned()).dueOn();
        if (!VietNam.dayOf(command.at()).isAfter(dueOn)) {
            throw Rejected.because(RETURN_NOT_OVERDUE, "nomination", state.id(), "dueOn", dueOn);
        }
        return Optional.of(new NominationExpired(state.id(), state.review().level(), dueOn));
    }
}
