package org.thidua.command.erasure;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
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
import org.thidua.messages.erasure.CancelErasure;
import org.thidua.messages.erasure.ConfirmErasure;
import org.thidua.messages.erasure.ErasureReason;
import org.thidua.messages.erasure.RequestErasure;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Erasing a person: two administrators and a delay. */
@RestController
@RequestMapping(path = "/api/people/{id}/erasure", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Erasure")
class ErasureController {

    private final Commands commands;
    private final Clock clock;

    ErasureController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** @param reference number of the file in which the request is kept; never a name, it outlives the person's data */
    record Request(
            @NotNull ErasureReason reason,
            @Nullable @Size(max = 100) String reference) {}

    @PostMapping
    @Operation(
            summary = "Request that a person be erased",
            description = "Administrator. Refused while a nomination or a decision needs the person's data.")
    ResponseEntity<Accepted> request(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Request body) {
        Actor by = caller.as(ADMINISTRATOR);
        String reference = body.reference() == null ? "" : body.reference();
        var command = new RequestErasure(erasureOf(id), id, body.reason(), reference, by, clock.instant());
        Accepted accepted = commands.send(command, headers);
        return ResponseEntity.created(URI.create("/api/people/" + id + "/erasure"))
                .eTag(String.valueOf(accepted.version()))
                .body(accepted);
    }

    @PostMapping("/confirmation")
    @Operation(
            summary = "Confirm a requested erasure",
            description = "Another administrator than the one who requested it. It is carried out after the delay.")
    ResponseEntity<Accepted> confirm(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @PathVariable String id) {
        Actor by = caller.as(ADMINISTRATOR);
        return Answers.done(commands.send(new ConfirmErasure(erasureOf(id), by, clock.instant()), headers));
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Call an erasure off", description = "Administrator, until the erasure has begun.")
    ResponseEntity<Accepted> cancel(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @PathVariable String id) {
        Actor by = caller.as(ADMINISTRATOR);
        return Answers.done(commands.send(new CancelErasure(erasureOf(id), by, clock.instant()), headers));
    }

    private static String erasureOf(String personId) {
        return "erasure:" + personId;
    }
}
