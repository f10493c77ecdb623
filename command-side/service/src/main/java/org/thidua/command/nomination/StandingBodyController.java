package org.thidua.command.nomination;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.HEAD;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Answers;
import org.thidua.command.Commands;
import org.thidua.messages.nomination.AcceptLate;
import org.thidua.messages.nomination.ConsultationOpinion;
import org.thidua.messages.nomination.LiftSuspension;
import org.thidua.messages.nomination.OpenConsultation;
import org.thidua.messages.nomination.OpenPublicComment;
import org.thidua.messages.nomination.OverrideRuleSet;
import org.thidua.messages.nomination.ReceiveNomination;
import org.thidua.messages.nomination.RecordConsultationReply;
import org.thidua.messages.nomination.RecordPublicComment;
import org.thidua.messages.nomination.SuspendNomination;
import org.thidua.messages.nomination.SuspensionGround;
import org.thidua.messages.nomination.SuspensionOutcome;
import org.thidua.messages.nomination.TakeUpNomination;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** What the standing body does before it writes its opinion, and what lets a nomination rest. */
@RestController
@RequestMapping(path = "/api/nominations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nominations")
class StandingBodyController {

    private final Commands commands;
    private final Clock clock;

    StandingBodyController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param number of the paper that allows it */
    record LateAcceptance(
            @NotBlank @Size(max = 2_000) String reason,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/late-acceptance")
    @Operation(summary = "Let a draft be handed in after its window has closed", description = "Appraiser.")
    ResponseEntity<Accepted> acceptLate(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody LateAcceptance body) {
        Actor by = caller.as(APPRAISER);
        return send(new AcceptLate(id, body.reason(), body.number(), by, clock.instant()), headers);
    }

    /**
     * Another rule set than that of the day of intake.
     *
     * @param ruleSet its code, not of a draft
     * @param number of the paper that says so
     */
    record RuleSetChoice(
            @NotBlank @Size(max = 100) String ruleSet,
            @NotBlank @Size(max = 2_000) String reason,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/rule-set")
    @Operation(
            summary = "Let another rule set decide, as a transition clause asks",
            description =
                    "Appraiser, until the nomination is put to a ballot. It is held against the other row at once.")
    ResponseEntity<Accepted> override(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody RuleSetChoice body) {
        Actor by = caller.as(APPRAISER);
        return send(
                new OverrideRuleSet(id, body.ruleSet(), body.reason(), body.number(), by, clock.instant()), headers);
    }

    /** @param number of the receipt */
    record Receipt(@NotBlank @Size(max = 200) String number) {}

    @PostMapping("/receipt")
    @Operation(
            summary = "Take a complete dossier in; the clock of the appraisal begins",
            description = "Appraiser or secretary.")
    ResponseEntity<Accepted> receive(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Receipt body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(new ReceiveNomination(id, body.number(), by, clock.instant()), headers);
    }

    /** @param appraiserId a person; the caller when absent */
    record TakingUp(@Nullable @Size(max = 200) String appraiserId) {}

    @PostMapping("/appraisal/start")
    @Operation(
            summary = "Begin the appraisal",
            description = "Appraiser or secretary; without a body the caller appraises.")
    ResponseEntity<Accepted> takeUp(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Nullable @Valid @RequestBody(required = false) TakingUp body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(new TakeUpNomination(id, body == null ? null : body.appraiserId(), by, clock.instant()), headers);
    }

    /** @param dueOn last day for the answers; the limit of the rules in working days when absent */
    record Consultation(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> bodies,
            @Nullable LocalDate dueOn) {}

    @PostMapping("/consultation")
    @Operation(summary = "Ask other bodies", description = "Appraiser or secretary, before the opinion is written.")
    ResponseEntity<Accepted> consult(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Consultation body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(new OpenConsultation(id, body.bodies(), body.dueOn(), by, clock.instant()), headers);
    }

    /** @param number of the body's letter */
    record Reply(
            @NotBlank @Size(max = 200) String body,
            @NotNull ConsultationOpinion opinion,
            @NotBlank @Size(max = 200) String number,
            @Nullable @Size(max = 10_000) String text) {}

    @PostMapping("/consultation/replies")
    @Operation(summary = "Record what a consulted body has answered", description = "Appraiser or secretary.")
    ResponseEntity<Accepted> reply(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Reply reply) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(
                new RecordConsultationReply(
                        id,
                        reply.body(),
                        reply.opinion(),
                        reply.number(),
                        reply.text() == null ? "" : reply.text(),
                        by,
                        clock.instant()),
                headers);
    }

    /** @param to last day, included */
    record Publication(
            @NotBlank @Size(max = 500) String channel,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    @PostMapping("/public-comment")
    @Operation(
            summary = "Publish the nomination for comment",
            description = "Appraiser or secretary, before the opinion is written.")
    ResponseEntity<Accepted> publish(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Publication body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(new OpenPublicComment(id, body.channel(), body.from(), body.to(), by, clock.instant()), headers);
    }

    /** Who signed, and what. */
    record SignedComment(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 50) String phone,
            @NotBlank @Size(max = 500) String address,
            @NotBlank @Size(max = 10_000) String text) {}

    @PostMapping("/public-comment/comments")
    @Operation(
            summary = "Record a signed comment of the public",
            description = "Appraiser or secretary, during the time for comment.")
    ResponseEntity<Accepted> comment(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody SignedComment body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(
                new RecordPublicComment(
                        id,
                        body.name(),
                        body.phone() == null ? "" : body.phone(),
                        body.address(),
                        body.text(),
                        by,
                        clock.instant()),
                headers);
    }

    /** @param reference the paper that says so */
    record Suspension(
            @NotNull SuspensionGround ground,
            @NotBlank @Size(max = 500) String reference) {}

    @PostMapping("/suspension")
    @Operation(
            summary = "Let the nomination rest until a conclusion",
            description = "Appraiser, secretary, head or administrator, before the decision.")
    ResponseEntity<Accepted> suspend(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Suspension body) {
        Actor by = caller.as(APPRAISER, SECRETARY, HEAD, ADMINISTRATOR);
        return send(new SuspendNomination(id, body.ground(), body.reference(), by, clock.instant()), headers);
    }

    /** @param conclusion number of the paper */
    record Lifting(
            @NotBlank @Size(max = 200) String conclusion,
            @NotNull SuspensionOutcome outcome) {}

    @PostMapping("/suspension/lifting")
    @Operation(
            summary = "End a suspension by a conclusion",
            description = "Appraiser, secretary, head or administrator.")
    ResponseEntity<Accepted> lift(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Lifting body) {
        Actor by = caller.as(APPRAISER, SECRETARY, HEAD, ADMINISTRATOR);
        return send(new LiftSuspension(id, body.conclusion(), body.outcome(), by, clock.instant()), headers);
    }

    private ResponseEntity<Accepted> send(Command command, CommandHeaders headers) {
        return Answers.done(commands.send(command, headers));
    }
}
