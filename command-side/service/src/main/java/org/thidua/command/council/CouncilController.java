package org.thidua.command.council;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Answers;
import org.thidua.command.Code;
import org.thidua.command.Commands;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.council.EstablishCouncil;
import org.thidua.messages.council.GiveSeat;
import org.thidua.messages.council.VacateSeat;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Councils and their seats. */
@RestController
@RequestMapping(path = "/api/councils", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Councils")
class CouncilController {

    private final Commands commands;
    private final Clock clock;

    CouncilController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A council to establish.
     *
     * @param agencyId the agency whose head it advises
     * @param size voting members by the establishing decision
     * @param decision number of that decision
     * @param on its date
     */
    record NewCouncil(
            @NotBlank @Code String code,
            @NotBlank @Size(max = 300) String name,
            @NotBlank String agencyId,
            @NotNull @Min(3) @Max(999) Integer size,
            @NotBlank @Size(max = 200) String decision,
            @NotNull LocalDate on) {}

    @PostMapping
    @Operation(summary = "Establish a council", description = "Secretary or administrator.")
    ResponseEntity<Accepted> establish(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewCouncil body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new EstablishCouncil(
                "council:" + body.code(),
                body.code(),
                body.name(),
                body.agencyId(),
                body.size(),
                body.decision(),
                body.on(),
                by,
                clock.instant());
        return Answers.created("/api/councils", commands.send(command, headers));
    }

    /** @param voting false for a secretary who is not a member */
    record NewSeat(
            @NotBlank String personId,
            @NotNull CouncilRole role,
            @NotNull Boolean voting,
            @NotNull LocalDate from) {}

    @PostMapping("/{id}/seats")
    @Operation(summary = "Give a seat", description = "Secretary or administrator.")
    ResponseEntity<Accepted> giveSeat(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody NewSeat body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new GiveSeat(id, body.personId(), body.role(), body.voting(), body.from(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    @DeleteMapping("/{id}/seats/{personId}")
    @Operation(
            summary = "End a seat",
            description =
                    "Secretary or administrator. `on` is the first day without it; today in Viet Nam when absent.")
    ResponseEntity<Accepted> vacateSeat(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable String personId,
            @RequestParam(required = false) @Nullable LocalDate on) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        Instant now = clock.instant();
        var command = new VacateSeat(id, personId, on == null ? VietNam.dayOf(now) : on, by, now);
        return Answers.done(commands.send(command, headers));
    }
}
