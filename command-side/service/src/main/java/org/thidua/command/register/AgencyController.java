package org.thidua.command.register;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import org.thidua.messages.register.NameRepresentative;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Agencies of the register. */
@RestController
@RequestMapping(path = "/api/agencies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class AgencyController {

    private final Commands commands;
    private final Clock clock;

    AgencyController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param code becomes part of the id */
    record NewAgency(
            @NotBlank @Code String code,
            @NotBlank @Size(max = 300) String name) {}

    @PostMapping
    @Operation(summary = "Register an agency", description = "Secretary or administrator.")
    ResponseEntity<Accepted> register(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewAgency body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new RegisterAgency("agency:" + body.code(), body.code(), body.name(), by, clock.instant());
        return Answers.created("/api/agencies", commands.send(command, headers));
    }

    /** @param from first day on which the person may sign and vote for the agency */
    record Representative(
            @NotBlank String personId, @NotNull LocalDate from) {}

    @PostMapping("/{id}/representatives")
    @Operation(summary = "Name who represents the agency", description = "Secretary or administrator.")
    ResponseEntity<Accepted> nameRepresentative(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Representative body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new NameRepresentative(id, body.personId(), body.from(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
