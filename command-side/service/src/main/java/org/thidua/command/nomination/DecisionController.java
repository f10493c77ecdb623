package org.thidua.command.nomination;

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
import org.thidua.messages.nomination.AmendDecision;
import org.thidua.messages.nomination.AnnounceDecision;
import org.thidua.messages.nomination.ConcludeObjection;
import org.thidua.messages.nomination.ConferAward;
import org.thidua.messages.nomination.ForwardNomination;
import org.thidua.messages.nomination.LodgeObjection;
import org.thidua.messages.nomination.ObjectionOutcome;
import org.thidua.messages.nomination.ObjectionType;
import org.thidua.messages.nomination.Objector;
import org.thidua.messages.nomination.RevocationGround;
import org.thidua.messages.nomination.RevokeAward;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** What follows the council and the decision: the next level, notice, ceremony, correction, revocation, objections. */
@RestController
@RequestMapping(path = "/api/nominations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nominations")
class DecisionController {

    private final Commands commands;
    private final Clock clock;

    DecisionController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param letterNumber of the submission letter */
    record Forward(
            @NotBlank @Size(max = 200) String toAgencyId,
            @NotBlank @Size(max = 200) String letterNumber,
            @NotNull LocalDate on) {}

    @PostMapping("/forwarding")
    @Operation(
            summary = "Approve at this level and send the nomination to the next one",
            description = "Head of the agency that decides at this level.")
    ResponseEntity<Accepted> forward(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Forward body) {
        Actor by = caller.as(HEAD);
        return send(
                new ForwardNomination(id, body.toAgencyId(), body.letterNumber(), body.on(), by, clock.instant()),
                headers);
    }

    /** When. */
    record Announcement(@NotNull LocalDate on) {}

    @PostMapping("/announcement")
    @Operation(
            summary = "Record that the proposing agency has been told of the decision",
            description = "Appraiser or secretary.")
    ResponseEntity<Accepted> announce(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Announcement body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(new AnnounceDecision(id, body.on(), by, clock.instant()), headers);
    }

    /** @param recipient who received it for the nominee */
    record Conferment(
            @NotNull LocalDate on,
            @Nullable @Size(max = 200) String recipient) {}

    @PostMapping("/conferment")
    @Operation(
            summary = "Record that the award has been handed over",
            description = "Appraiser or secretary, after the announcement.")
    ResponseEntity<Accepted> confer(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Conferment body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        return send(new ConferAward(id, body.on(), body.recipient(), by, clock.instant()), headers);
    }

    /** @param number of the amending decision */
    record Amendment(
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2_000) String what) {}

    @PostMapping("/amendment")
    @Operation(summary = "Correct the decision by another one", description = "Head who decided.")
    ResponseEntity<Accepted> amend(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Amendment body) {
        Actor by = caller.as(HEAD);
        return send(new AmendDecision(id, body.number(), body.on(), body.what(), by, clock.instant()), headers);
    }

    /** @param concludedOn day of the conclusion or judgment it rests on */
    record Revocation(
            @NotEmpty @Size(max = 10) List<@NotNull RevocationGround> grounds,
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate on,
            @NotNull LocalDate concludedOn) {}

    @PostMapping("/revocation")
    @Operation(summary = "Revoke the award", description = "Head who decided.")
    ResponseEntity<Accepted> revoke(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Revocation body) {
        Actor by = caller.as(HEAD);
        return send(
                new RevokeAward(id, body.grounds(), body.number(), body.on(), body.concludedOn(), by, clock.instant()),
                headers);
    }

    /** @param by who objects; an organisation may only complain */
    record Objection(
            @NotNull ObjectionType type,
            @NotNull Objector by,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 10_000) String text) {}

    @PostMapping("/objections")
    @Operation(
            summary = "Record a complaint or denunciation accepted for examination",
            description = "Appraiser, secretary or head.")
    ResponseEntity<Accepted> object(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Objection body) {
        Actor by = caller.as(APPRAISER, SECRETARY, HEAD);
        return send(
                new LodgeObjection(id, body.type(), body.by(), body.receivedOn(), body.text(), by, clock.instant()),
                headers);
    }

    /** @param number of the conclusion */
    record Conclusion(
            @NotNull ObjectionOutcome outcome,
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate on) {}

    @PostMapping("/objections/{number}/conclusion")
    @Operation(summary = "Record what became of an objection", description = "Appraiser, secretary or head.")
    ResponseEntity<Accepted> conclude(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody Conclusion body) {
        Actor by = caller.as(APPRAISER, SECRETARY, HEAD);
        return send(
                new ConcludeObjection(id, number, body.outcome(), body.number(), body.on(), by, clock.instant()),
                headers);
    }

    private ResponseEntity<Accepted> send(Command command, CommandHeaders headers) {
        return Answers.done(commands.send(command, headers));
    }
}
