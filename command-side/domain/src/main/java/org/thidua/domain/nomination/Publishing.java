package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NOMINATION_NOT_APPRAISABLE;
import static org.thidua.messages.shared.RejectionCode.PUBLIC_COMMENT_MISSING;
import static org.thidua.messages.shared.RejectionCode.PUBLIC_COMMENT_NOT_OPEN;
import static org.thidua.messages.shared.RejectionCode.PUBLIC_COMMENT_RUNNING;
import static org.thidua.messages.shared.RejectionCode.PUBLIC_COMMENT_TOO_SHORT;
import static org.thidua.messages.shared.RejectionCode.SECRET_MERIT;

import java.time.LocalDate;
import java.util.Optional;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.OpenPublicComment;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.nomination.PublicCommentOpened;
import org.thidua.messages.nomination.PublicCommentReceived;
import org.thidua.messages.nomination.RecordPublicComment;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;
import org.thidua.messages.time.WorkingDays;

/** The public may comment before the council meets (Decree 98/2023, article 46; Decree 152/2025, article 44). */
record Publishing(NominationState state) {

    /** At least as many working days as the row asks for; where it asks for none, at least one day. */
    Optional<PublicCommentOpened> open(OpenPublicComment command, AwardType row, WorkingDays workingDays) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        var asked = new PublicCommentOpened(
                state.id(), state.review().level(), command.channel(), command.from(), command.to());
        LocalDate today = VietNam.dayOf(command.at());
        Optional<PublicCommentOpened> last = state.publicComments().notOverOn(today);
        if (last.filter(asked::equals).isPresent()) {
            return Optional.empty();
        }
        last.ifPresent(it -> {
            throw running(it);
        });
        new Suspending(state).mustNotRest();
        if (!state.status().isBeforeAppraisal()) {
            throw state.refused(NOMINATION_NOT_APPRAISABLE);
        }
        if (state.basis() == CommendationBasis.SECRET) {
            throw Rejected.because(SECRET_MERIT, "nomination", state.id());
        }
        Check.value(!command.channel().isBlank(), "channel", "");
        Check.value(!command.from().isBefore(today), "from", command.from());
        Check.value(
                !command.to().isBefore(command.from())
                        && command.to().isBefore(command.from().plusYears(1)),
                "to",
                command.to());
        if (row.publicCommentDays() > 0) {
            int days = workingDays.between(command.from(), command.to());
            if (days < row.publicCommentDays()) {
                throw Rejected.because(
                        PUBLIC_COMMENT_TOO_SHORT, "award", row.code(), "days", days, "needed", row.publicCommentDays());
            }
        }
        return Optional.of(asked);
    }

    Optional<PublicCommentReceived> receive(RecordPublicComment command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        if (state.publicComments().received().stream().anyMatch(it -> says(it, command, seals))) {
            return Optional.empty();
        }
        if (!state.publicComments().openOn(VietNam.dayOf(command.at()))
                || state.status().isEnded()) {
            throw state.refused(PUBLIC_COMMENT_NOT_OPEN);
        }
        // Who does not sign has not commented; the values are said of people and stay out of the refusal.
        Check.value(!command.name().isBlank(), "name", "");
        Check.value(!command.address().isBlank(), "address", "");
        Check.value(!command.text().isBlank(), "text", "");
        return Optional.of(new PublicCommentReceived(
                state.id(),
                state.review().level(),
                state.publicComments().received().size() + 1,
                state.sealed(PublicCommentReceived.NAME, command.name(), seals),
                state.sealed(PublicCommentReceived.PHONE, command.phone(), seals),
                state.sealed(PublicCommentReceived.ADDRESS, command.address(), seals),
                state.sealed(PublicCommentReceived.TEXT, command.text(), seals)));
    }

    /** @throws Rejected {@code PUBLIC_COMMENT_RUNNING} until the day after the last one */
    void mustBeOver(LocalDate today) {
        state.publicComments().notOverOn(today).ifPresent(it -> {
            throw running(it);
        });
    }

    /**
     * Before the council meets. Secret merit is never published, and the simplified procedure skips it.
     *
     * @throws Rejected {@code PUBLIC_COMMENT_MISSING} where the row asks for it
     */
    void mustHaveBeenHeld(AwardType row, LocalDate today) {
        if (row.publicCommentDays() == 0
                || state.basis() == CommendationBasis.SECRET
                || state.procedure() == ProcedureType.SIMPLIFIED
                || state.publicComments().heldBefore(today)) {
            return;
        }
        throw Rejected.because(
                PUBLIC_COMMENT_MISSING,
                "nomination",
                state.id(),
                "award",
                row.code(),
                "needed",
                row.publicCommentDays());
    }

    private boolean says(PublicCommentReceived earlier, RecordPublicComment command, Seals seals) {
        return seals.says(PublicCommentReceived.NAME, state.id(), earlier.name(), command.name())
                && seals.says(PublicCommentReceived.PHONE, state.id(), earlier.phone(), command.phone())
                && seals.says(PublicCommentReceived.ADDRESS, state.id(), earlier.address(), command.address())
                && seals.says(PublicCommentReceived.TEXT, state.id(), earlier.text(), command.text());
    }

    private Rejected running(PublicCommentOpened comment) {
        return Rejected.because(PUBLIC_COMMENT_RUNNING, "nomination", state.id(), "to", comment.to());
    }
}
