package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.ALREADY_ANNOUNCED;
import static org.thidua.messages.shared.RejectionCode.ALREADY_CONFERRED;
import static org.thidua.messages.shared.RejectionCode.ALREADY_REVOKED;
import static org.thidua.messages.shared.RejectionCode.NOT_ANNOUNCED;
import static org.thidua.messages.shared.RejectionCode.NOT_DECIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.nomination.AmendDecision;
import org.thidua.messages.nomination.AnnounceDecision;
import org.thidua.messages.nomination.AwardConferred;
import org.thidua.messages.nomination.ConferAward;
import org.thidua.messages.nomination.DecisionAmended;
import org.thidua.messages.nomination.DecisionAnnounced;
import org.thidua.messages.nomination.NominationRevoked;
import org.thidua.messages.nomination.RevocationGround;
import org.thidua.messages.nomination.RevokeAward;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Role;
import org.thidua.messages.time.LimitedStep;
import org.thidua.messages.time.TimeLimits;

/**
 * What follows an award: notice, ceremony, correction, revocation. One decision may name many awardees; each of these
 * steps concerns one of them and leaves the rest as it is (tricky case 66).
 */
record AfterDecision(NominationState state) {

    Optional<DecisionAnnounced> announce(AnnounceDecision command, TimeLimits limits) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        DecisionAnnounced earlier = state.aftermath().announced();
        if (earlier != null) {
            if (earlier.announcedOn().equals(command.on())) {
                return Optional.empty();
            }
            throw Rejected.because(ALREADY_ANNOUNCED, "nomination", state.id(), "on", earlier.announcedOn());
        }
        LocalDate decidedOn = mustBeAwarded().decidedOn();
        mustLieBetween(decidedOn, command.on(), command.at());
        return Optional.of(new DecisionAnnounced(
                state.id(), level(), command.on(), lastDay(LimitedStep.ANNOUNCEMENT, decidedOn, limits)));
    }

    Optional<AwardConferred> confer(ConferAward command, Seals seals) {
        ActingRole.oneOf(command.by(), Role.APPRAISER, Role.SECRETARY);
        state.review().mustBelongTo(command.by());
        String recipient = command.recipient();
        AwardConferred earlier = state.aftermath().conferred();
        if (earlier != null) {
            if (earlier.conferredOn().equals(command.on()) && says(earlier.recipient(), recipient, seals)) {
                return Optional.empty();
            }
            throw Rejected.because(ALREADY_CONFERRED, "nomination", state.id(), "on", earlier.conferredOn());
        }
        LocalDate decidedOn = mustBeAwarded().decidedOn();
        if (state.aftermath().announced() == null) {
            throw state.refused(NOT_ANNOUNCED);
        }
        mustLieBetween(decidedOn, command.on(), command.at());
        return Optional.of(new AwardConferred(
                state.id(),
                level(),
                command.on(),
                recipient == null || recipient.isBlank()
                        ? null
                        : state.sealed(AwardConferred.RECIPIENT, recipient, seals)));
    }

    /** An error in a decision is corrected by another decision and never by editing (tricky case 65). */
    Optional<DecisionAmended> amend(AmendDecision command, Seals seals) {
        mustBeDecidingHead(command.by());
        for (DecisionAmended earlier : state.aftermath().amendments()) {
            if (earlier.number().equals(command.number())
                    && earlier.amendedOn().equals(command.on())
                    && seals.says(DecisionAmended.WHAT, state.id(), earlier.what(), command.what())) {
                return Optional.empty();
            }
        }
        LocalDate decidedOn = mustBeAwarded().decidedOn();
        Check.value(!command.number().isBlank(), "number", "");
        Check.value(!command.what().isBlank(), "what", "");
        mustLieBetween(decidedOn, command.on(), command.at());
        return Optional.of(new DecisionAmended(
                state.id(),
                level(),
                command.number(),
                command.on(),
                state.sealed(DecisionAmended.WHAT, command.what(), seals)));
    }

    /**
     * The clock is shown and not held against the decision: a revocation that comes late is still one.
     *
     * @param reliedOn later awards for which this one counted
     */
    Optional<NominationRevoked> revoke(RevokeAward command, List<AwardYear> reliedOn, TimeLimits limits) {
        mustBeDecidingHead(command.by());
        NominationRevoked earlier = state.aftermath().revoked();
        List<String> grounds = command.grounds().isEmpty()
                ? List.of()
                : EnumSet.copyOf(command.grounds()).stream()
                        .map(RevocationGround::name)
                        .toList();
        if (earlier != null) {
            if (earlier.number().equals(command.number())
                    && earlier.revokedOn().equals(command.on())
                    && earlier.grounds().equals(grounds)) {
                return Optional.empty();
            }
            throw Rejected.because(ALREADY_REVOKED, "nomination", state.id(), "number", earlier.number());
        }
        LocalDate decidedOn = mustBeAwarded().decidedOn();
        Check.value(!grounds.isEmpty(), "grounds", grounds);
        Check.value(!command.number().isBlank(), "number", "");
        mustLieBetween(decidedOn, command.on(), command.at());
        Check.value(!command.concludedOn().isAfter(command.on()), "concludedOn", command.concludedOn());
        return Optional.of(new NominationRevoked(
                state.id(),
                level(),
                grounds,
                command.number(),
                command.on(),
                lastDay(LimitedStep.REVOCATION, command.concludedOn(), limits),
                state.proposal().awardCode(),
                state.proposal().nomineeId(),
                reliedOn.stream().map(it -> it.award() + "/" + it.year()).toList()));
    }

    private int level() {
        return state.review().level();
    }

    private HeadDecision mustBeAwarded() {
        if (!state.status().isAwarded()) {
            throw state.refused(NOT_DECIDED);
        }
        return Objects.requireNonNull(state.review().headDecision());
    }

    private void mustBeDecidingHead(Actor by) {
        ActingRole.oneOf(by, Role.HEAD);
        new Forwarding(state).mustDecideHere(by);
    }

    private @Nullable LocalDate lastDay(LimitedStep step, LocalDate from, TimeLimits limits) {
        String ruleSet = Objects.requireNonNull(state.rule()).ruleSet();
        return limits.lastDay(step, ruleSet, from).orElse(null);
    }

    private boolean says(@Nullable Sealed<String> earlier, @Nullable String recipient, Seals seals) {
        boolean nobodyElse = recipient == null || recipient.isBlank();
        return earlier == null
                ? nobodyElse
                : recipient != null && seals.says(AwardConferred.RECIPIENT, state.id(), earlier, recipient);
    }

    private static void mustLieBetween(LocalDate decidedOn, LocalDate on, Instant at) {
        Check.value(!on.isBefore(decidedOn) && !on.isAfter(VietNam.dayOf(at)), "on", on);
    }
}
