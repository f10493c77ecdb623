package org.thidua.command.register;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.register.TransferPerson;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** People of the register. */
@RestController
@RequestMapping(path = "/api/people", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Register")
class PersonController {

    private final Commands commands;
    private final Clock clock;

    PersonController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A person to enter.
     *
     * @param code becomes part of the id; without one the id is made here, never from the name
     * @param birthYear tells people of one name apart
     */
    record NewPerson(
            @Nullable @Code String code,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 300) String post,
            @Nullable @Min(1900) @Max(9999) Integer birthYear,
            @NotBlank String agencyId) {}

    @PostMapping
    @Operation(summary = "Register a person", description = "Secretary or administrator.")
    ResponseEntity<Accepted> register(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewPerson body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        String id = body.code() == null ? NewId.of("person", caller, headers) : "person:" + body.code();
        String post = body.post() == null ? "" : body.post();
        var command = new RegisterPerson(id, body.name(), post, body.birthYear(), body.agencyId(), by, clock.instant());
        return Answers.created("/api/people", commands.send(command, headers));
    }

    /** @param on first day at the new agency */
    record Transfer(
            @NotBlank String toAgencyId,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/{id}/transfers")
    @Operation(
            summary = "Enter a move to another agency",
            description = "Appraiser, secretary or administrator. The new agency proposes the person from that day on.")
    ResponseEntity<Accepted> transfer(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Transfer body) {
        Actor by = caller.as(APPRAISER, SECRETARY, ADMINISTRATOR);
        var command = new TransferPerson(id, body.toAgencyId(), body.on(), body.number(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
