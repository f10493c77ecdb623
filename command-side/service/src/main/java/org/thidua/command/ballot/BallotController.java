package org.thidua.command.ballot;

import static org.thidua.messages.shared.Role.CHAIR;
import static org.thidua.messages.shared.Role.MEMBER;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.thidua.command.NewId;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.ballot.CastVotes;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.CloseBallot;
import org.thidua.messages.ballot.DraftBallot;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.ballot.RecuseMember;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.SignedIn;

/** Ballots of councils. */
@RestController
@RequestMapping(path = "/api/ballots", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ballots")
class BallotController {

    private final Commands commands;
    private final Clock clock;

    BallotController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param closesAt announced closing time; a vote received later does not count */
    record NewBallot(
            @NotBlank String councilId,
            @NotEmpty @Size(max = 2_000) List<@NotBlank String> nominationIds,
            @NotNull VoteMethod method,
            @Nullable Instant closesAt) {}

    @PostMapping
    @Operation(summary = "Prepare a ballot", description = "Secretary or chair.")
    ResponseEntity<Accepted> draft(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewBallot body) {
        Actor by = caller.as(SECRETARY, CHAIR);
        var command = new DraftBallot(
                NewId.of("ballot", caller, headers),
                body.councilId(),
                body.nominationIds(),
                body.method(),
                body.closesAt(),
                by,
                clock.instant());
        return Answers.created("/api/ballots", commands.send(command, headers));
    }

    @PostMapping("/{id}/opening")
    @Operation(summary = "Freeze items and electorate and begin the vote", description = "Secretary or chair.")
    ResponseEntity<Accepted> open(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @PathVariable String id) {
        Actor by = caller.as(SECRETARY, CHAIR);
        var command = new OpenBallot(id, by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    record Recusal(
            @NotBlank String nominationId,
            @NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{id}/recusals")
    @Operation(summary = "Declare a conflict of interest on an item", description = "Any elector of the ballot.")
    ResponseEntity<Accepted> recuse(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Recusal body) {
        Actor by = caller.asAny(MEMBER, CHAIR);
        var command = new RecuseMember(id, body.nominationId(), body.reason(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    @Schema(name = "BallotVote")
    record Vote(@NotBlank String nominationId, @NotNull Choice choice) {}

    record Votes(@NotEmpty @Size(max = 2_000) List<@NotNull @Valid Vote> votes) {

        /** @throws EdgeProblem when a nomination stands in it twice */
        Map<String, Choice> byNomination() {
            var choices = new LinkedHashMap<String, Choice>();
            for (Vote vote : votes) {
                if (choices.put(vote.nominationId(), vote.choice()) != null) {
                    throw EdgeProblem.malformed("votes", FieldFault.WRONG_FORM);
                }
            }
            return choices;
        }
    }

    @PostMapping("/{id}/votes")
    @Operation(
            summary = "Vote on some or all items",
            description = "Any elector of the ballot; the same choice again changes nothing, another one is refused.")
    ResponseEntity<Accepted> vote(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Votes body) {
        Actor by = caller.asAny(MEMBER, CHAIR);
        var command = new CastVotes(id, body.byNomination(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "End the vote and count", description = "Secretary or chair.")
    ResponseEntity<Accepted> close(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @PathVariable String id) {
        Actor by = caller.as(SECRETARY, CHAIR);
        var command = new CloseBallot(id, by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
