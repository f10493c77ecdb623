package org.thidua.command.pledge;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.DELEGATE;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.thidua.messages.pledge.DraftPledge;
import org.thidua.messages.pledge.OpenPledge;
import org.thidua.messages.pledge.SignPledge;
import org.thidua.messages.pledge.Target;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** The yearly pledge of a bloc. */
@RestController
@RequestMapping(path = "/api/pledges", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Pledges")
class PledgeController {

    private final Commands commands;
    private final Clock clock;

    PledgeController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record NewTarget(
            @NotBlank @Code String code,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 100) String unit,

            @NotBlank @Pattern(regexp = "[0-9]{1,15}([.][0-9]{1,6})?")
            String goal) {}

    /** @param year the year pledged for, not the year of signing */
    record NewPledge(
            @NotBlank @Pattern(regexp = "bloc:.+") String blocId,
            @NotNull @Min(1948) @Max(9999) Integer year,
            @NotBlank @Size(max = 100_000) String text,
            @Nullable @Size(max = 200) List<@NotNull @Valid NewTarget> targets) {

        String id() {
            return "pledge:" + blocId.substring("bloc:".length()) + ":" + year;
        }

        List<Target> targetsOrNone() {
            return targets == null
                    ? List.of()
                    : targets.stream()
                            .map(it -> new Target(it.code(), it.title(), it.unit(), it.goal()))
                            .toList();
        }
    }

    @PostMapping
    @Operation(
            summary = "Draft the pledge of a bloc for a year",
            description = "Secretary, administrator, or the delegate of the bloc's chair.")
    ResponseEntity<Accepted> draft(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewPledge body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR, DELEGATE);
        var command = new DraftPledge(
                body.id(), body.blocId(), body.year(), body.text(), body.targetsOrNone(), by, clock.instant());
        return Answers.created("/api/pledges", commands.send(command, headers));
    }

    /** @param dueOn last day without lateness; the day of opening when absent */
    @Schema(name = "PledgeOpening")
    record Opening(@Nullable LocalDate dueOn) {}

    @PostMapping("/{id}/opening")
    @Operation(
            summary = "Freeze the text and open it for signature",
            description = "Secretary, administrator, or the delegate of the bloc's chair.")
    ResponseEntity<Accepted> open(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Opening body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR, DELEGATE);
        var command = new OpenPledge(id, body == null ? null : body.dueOn(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    record Signature(@NotBlank String agencyId) {}

    @PostMapping("/{id}/signatures")
    @Operation(summary = "Sign for an agency", description = "Delegate who represents the agency on that day.")
    ResponseEntity<Accepted> sign(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Signature body) {
        Actor by = caller.as(DELEGATE);
        var command = new SignPledge(id, body.agencyId(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
