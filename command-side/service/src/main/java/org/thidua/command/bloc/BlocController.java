package org.thidua.command.bloc;

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
import org.thidua.messages.bloc.AdmitMember;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.bloc.EndMembership;
import org.thidua.messages.bloc.EstablishBloc;
import org.thidua.messages.bloc.TakeOffice;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Blocs, their members and offices. */
@RestController
@RequestMapping(path = "/api/blocs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Blocs")
class BlocController {

    private final Commands commands;
    private final Clock clock;

    BlocController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record NewBloc(
            @NotBlank @Code String code,
            @NotBlank @Size(max = 300) String name) {}

    @PostMapping
    @Operation(summary = "Establish a bloc", description = "Secretary or administrator.")
    ResponseEntity<Accepted> establish(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewBloc body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new EstablishBloc("bloc:" + body.code(), body.code(), body.name(), by, clock.instant());
        return Answers.created("/api/blocs", commands.send(command, headers));
    }

    /** @param on first day of membership */
    record NewMember(@NotBlank String agencyId, @NotNull LocalDate on) {}

    @PostMapping("/{id}/members")
    @Operation(summary = "Admit a member agency", description = "Secretary or administrator.")
    ResponseEntity<Accepted> admit(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody NewMember body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new AdmitMember(id, body.agencyId(), body.on(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    @DeleteMapping("/{id}/members/{agencyId}")
    @Operation(
            summary = "End a membership",
            description =
                    "Secretary or administrator. `on` is the first day without it; today in Viet Nam when absent.")
    ResponseEntity<Accepted> endMembership(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable LocalDate on) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        Instant now = clock.instant();
        var command = new EndMembership(id, agencyId, on == null ? VietNam.dayOf(now) : on, by, now);
        return Answers.done(commands.send(command, headers));
    }

    /**
     * An office of one year.
     *
     * @param on first day in office
     * @param basis the document it rests on; an elected agency takes office by the election's hand-over instead
     */
    record NewOffice(
            @NotNull BlocOffice office,
            @NotNull @Min(1948) @Max(9999) Integer year,
            @NotBlank String agencyId,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) String basis) {}

    @PostMapping("/{id}/offices")
    @Operation(summary = "Give an office of one year to a member agency", description = "Secretary or administrator.")
    ResponseEntity<Accepted> takeOffice(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody NewOffice body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR);
        var command = new TakeOffice(
                id, body.office(), body.year(), body.agencyId(), body.on(), body.basis(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
