package org.thidua.command.election;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.CHAIR;
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
import java.time.Instant;
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
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.election.CallElection;
import org.thidua.messages.election.CastElectionVote;
import org.thidua.messages.election.CloseRound;
import org.thidua.messages.election.ElectionMethod;
import org.thidua.messages.election.EnterCandidacy;
import org.thidua.messages.election.HandOverOffice;
import org.thidua.messages.election.OpenElection;
import org.thidua.messages.election.RaiseObjection;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Elections of a bloc's officers. */
@RestController
@RequestMapping(path = "/api/elections", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Elections")
class ElectionController {

    private final Commands commands;
    private final Clock clock;

    ElectionController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param year the year of office */
    record NewElection(
            @NotBlank @Pattern(regexp = "bloc:.+") String blocId,
            @NotNull @Min(1948) @Max(9999) Integer year,
            @NotNull BlocOffice office,
            @NotNull ElectionMethod method) {

        String id() {
            String chair = "election:" + blocId.substring("bloc:".length()) + ":" + year;
            return switch (office) {
                case CHAIR -> chair;
                case DEPUTY -> chair + ":deputy";
            };
        }
    }

    @PostMapping
    @Operation(
            summary = "Call an election",
            description = "Secretary, administrator, or the delegate of the bloc's chair.")
    ResponseEntity<Accepted> call(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewElection body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR, DELEGATE);
        var command = new CallElection(
                body.id(), body.blocId(), body.year(), body.office(), body.method(), by, clock.instant());
        return Answers.created("/api/elections", commands.send(command, headers));
    }

    record Candidacy(@NotBlank String agencyId) {}

    @PostMapping("/{id}/candidacies")
    @Operation(
            summary = "Enter a member agency as a candidate",
            description = "Delegate, or the secretary for an agency.")
    ResponseEntity<Accepted> enter(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Candidacy body) {
        Actor by = caller.as(DELEGATE, SECRETARY, ADMINISTRATOR);
        var command = new EnterCandidacy(id, body.agencyId(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param presentAgencies agencies whose delegate is present; all members when absent */
    @Schema(name = "ElectionOpening")
    record Opening(@Nullable @Size(max = 1_000) List<@NotBlank String> presentAgencies) {}

    @PostMapping("/{id}/opening")
    @Operation(
            summary = "Freeze candidates and delegates and open the first round",
            description = "Secretary, administrator, or the delegate of the bloc's chair.")
    ResponseEntity<Accepted> open(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Opening body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR, DELEGATE);
        List<String> present = body == null || body.presentAgencies() == null ? List.of() : body.presentAgencies();
        var command = new OpenElection(id, present, by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /**
     * One vote for the caller's agency.
     *
     * @param candidate id of an agency, or {@code ABSTAIN}
     * @param round the round that is meant; the open one when absent
     */
    @Schema(name = "ElectionVote")
    record Vote(
            @NotBlank String candidate, @Nullable @Min(1) Integer round) {}

    @PostMapping("/{id}/votes")
    @Operation(summary = "Vote for the delegate's agency", description = "Delegate.")
    ResponseEntity<Accepted> vote(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Vote body) {
        Actor by = caller.as(DELEGATE);
        var command = new CastElectionVote(id, body.candidate(), body.round(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    record Objection(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{id}/objections")
    @Operation(summary = "Object to an acclamation", description = "Delegate.")
    ResponseEntity<Accepted> object(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Objection body) {
        Actor by = caller.as(DELEGATE);
        var command = new RaiseObjection(id, body.reason(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param round the round that is meant; the open one when absent */
    record Closing(@Nullable @Min(1) Integer round) {}

    @PostMapping("/{id}/closing")
    @Operation(
            summary = "End the round and count it",
            description = "Secretary, administrator, or the delegate of the bloc's chair.")
    ResponseEntity<Accepted> close(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Closing body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR, DELEGATE);
        var command = new CloseRound(id, body == null ? null : body.round(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param on first day in office; today in Viet Nam when absent */
    record HandOver(@Nullable LocalDate on) {}

    @PostMapping("/{id}/handover")
    @Operation(
            summary = "The elected agency takes office",
            description = "Secretary, administrator, or the delegate of the bloc's chair.")
    ResponseEntity<Accepted> handOver(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable HandOver body) {
        Actor by = caller.as(SECRETARY, ADMINISTRATOR, DELEGATE);
        Instant now = clock.instant();
        LocalDate on = body == null || body.on() == null ? VietNam.dayOf(now) : body.on();
        var command = new HandOverOffice(id, on, by, now);
        return Answers.done(commands.send(command, headers));
    }
}
