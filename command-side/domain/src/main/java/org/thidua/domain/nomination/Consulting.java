package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.ALREADY_REPLIED;
import static org.thidua.messages.shared.RejectionCode.BODY_NOT_CONSULTED;
import static org.thidua.messages.shared.RejectionCode.CONSULTATION_NOT_OPEN;
import static org.thidua.messages.shared.RejectionCode.CONSULTATION_RUNNING;
import static org.thidua.messages.shared.RejectionCode.INVALID_VALUE;
import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_APPRAISABLE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationReplied;
import org.thidua.messages.nomination.OpenConsultation;
import org.thidua.messages.nomination.RecordConsultationReply;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;

/** Other bodies are asked before the opinion is written (hiệp y; Decree 98/2023, article 31). */
record Consulting(NominationState state) {

    Optional<ConsultationOpened> open(OpenConsultation command, Clocks clocks) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        LocalDate today = VietNam.dayOf(command.at());
        Consultation earlier = state.review().preparation().consultation();
        if (earlier != null && !earlier.isOverOn(today)) {
            LocalDate dueOn = earlier.opened().dueOn();
            if (earlier.opened().bodies().equals(command.bodies())
                    && (command.dueOn() == null || dueOn.equals(command.dueOn()))) {
                return Optional.empty();
            }
            throw running(earlier);
        }
        new Suspending(state).mustNotRest();
        if (!state.status().isBeforeAppraisal()) {
            throw state.refused(NOMINATION_NOT_APPRAISABLE);
        }
        boolean named = !command.bodies().isEmpty()
                && command.bodies().stream().noneMatch(String::isBlank)
                && new HashSet<>(command.bodies()).size() == command.bodies().size();
        Check.value(named, "bodies", command.bodies());
        int level = state.review().level();
        LocalDate dueOn = command.dueOn();
        if (dueOn == null) {
            String ruleSet = Objects.requireNonNull(state.rule()).ruleSet();
            dueOn = clocks.consultation(ruleSet, today)
                    .orElseThrow(() -> Rejected.because(INVALID_VALUE, "field", "dueOn", "value", "none"));
        }
        Check.value(dueOn.isAfter(today), "dueOn", dueOn);
        return Optional.of(new ConsultationOpened(state.id(), level, command.bodies(), dueOn));
    }

    /** An answer that comes late is recorded too, as long as the opinion is not written. */
    Optional<ConsultationReplied> reply(RecordConsultationReply command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        Consultation consultation = state.review().preparation().consultation();
        if (consultation == null) {
            throw state.refused(CONSULTATION_NOT_OPEN);
        }
        if (!consultation.opened().bodies().contains(command.body())) {
            throw Rejected.because(BODY_NOT_CONSULTED, "nomination", state.id(), "body", command.body());
        }
        ConsultationReplied earlier = consultation.replies().get(command.body());
        if (earlier != null) {
            if (earlier.opinion().equals(command.opinion().name())
                    && earlier.number().equals(command.number())
                    && seals.says(ConsultationReplied.TEXT, state.id(), earlier.text(), command.text())) {
                return Optional.empty();
            }
            throw Rejected.because(ALREADY_REPLIED, "nomination", state.id(), "body", command.body());
        }
        if (!state.status().isBeforeAppraisal()) {
            throw state.refused(NOMINATION_NOT_APPRAISABLE);
        }
        Check.value(!command.number().isBlank(), "number", "");
        return Optional.of(new ConsultationReplied(
                state.id(),
                state.review().level(),
                command.body(),
                command.opinion().name(),
                command.number(),
                state.sealed(ConsultationReplied.TEXT, command.text(), seals)));
    }

    /** @throws Rejected {@code CONSULTATION_RUNNING} while a body may still answer */
    void mustBeOver(LocalDate today) {
        Consultation consultation = state.review().preparation().consultation();
        if (consultation != null && !consultation.isOverOn(today)) {
            throw running(consultation);
        }
    }

    private Rejected running(Consultation consultation) {
        return Rejected.because(
                CONSULTATION_RUNNING,
                "nomination",
                state.id(),
                "dueOn",
                consultation.opened().dueOn(),
                "waitingFor",
                String.join(", ", consultation.waitingFor()));
    }
}
