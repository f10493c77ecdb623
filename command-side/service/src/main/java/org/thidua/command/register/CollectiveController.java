package org.thidua.command.register;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
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
import org.thidua.command.Code;
import org.thidua.command.Commands;
import org.thidua.command.NewId;
import org.thidua.messages.register.EnterRoll;
import org.thidua.messages.register.RegisterCollective;
import org.thidua.messages.register.SucceedCollective;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Collectives of the register. */
@RestController
@RequestMapping(path = "/api/collectives", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class CollectiveController {

    private final Commands commands;
    private final Clock clock;

    CollectiveController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param code becomes part of the id; without one the id is made here */
    record NewCollective(
            @Nullable @Code String code,
            @NotBlank @Size(max = 300) String name,
            @NotBlank String agencyId) {}

    @PostMapping
    @Operation(summary = "Register a collective", description = "Secretary or administrator.")
    ResponseEntity<Accepted> register(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewCollective body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        String id = body.code() == null ? NewId.of("collective", caller, headers) : "collective:" + body.code();
        var command = new RegisterCollective(id, body.name(), body.agencyId(), by, clock.instant());
        return Answers.created("/api/collectives", commands.send(command, headers));
    }

    /**
     * Who belonged to the collective on the cut-off day.
     *
     * @param memberIds people of the register, in any order
     */
    record Roll(
            @NotNull Integer year,
            @NotEmpty @Size(max = 2_000) List<@NotBlank @Size(max = 200) String> memberIds) {}

    @PostMapping("/{id}/rolls")
    @Operation(
            summary = "Enter the members on the cut-off day of a year, or correct them",
            description = "Appraiser, secretary or administrator.")
    ResponseEntity<Accepted> enterRoll(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Roll body) {
        Actor by = caller.as(APPRAISER, SECRETARY, ADMINISTRATOR);
        var command = new EnterRoll(id, body.year(), body.memberIds(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param on first day of the succession */
    record Succession(
            @NotBlank String predecessorId,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/{id}/succession")
    @Operation(
            summary = "Enter in whose place the collective came",
            description = "Appraiser, secretary or administrator. What the predecessor held counts only by rule.")
    ResponseEntity<Accepted> succeed(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Succession body) {
        Actor by = caller.as(APPRAISER, SECRETARY, ADMINISTRATOR);
        var command = new SucceedCollective(id, body.predecessorId(), body.on(), body.number(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
