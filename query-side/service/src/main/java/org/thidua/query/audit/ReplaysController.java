package org.thidua.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.Rights;
import org.thidua.views.Views;
import org.thidua.views.audit.Replay;
import org.thidua.views.audit.Replays;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.SignedIn;

/** Rebuild checks: is what people see what the events say? For auditors and administrators; changes nothing. */
@RestController
@Tag(name = "audit")
class ReplaysController {

    /**
     * What to check.
     *
     * @param view name of a view, for example {@code nominations}; of all that a processor keeps: {@code review},
     *     {@code voting}, {@code bloc-year}, {@code audit}; or {@code all}
     * @param upTo last position; the newest when absent
     */
    record Check(
            @NotBlank String view, @PositiveOrZero @Nullable Long upTo) {}

    private final Replays replays;

    ReplaysController(Replays replays) {
        this.replays = replays;
    }

    @PostMapping("/api/audit/replays")
    @Operation(summary = "Begins to rebuild a view into a shadow and to compare it with the live one")
    ResponseEntity<Replay> begin(@AuthenticationPrincipal SignedIn reader, @Valid @RequestBody Check check) {
        Rights.requireAudit(reader);
        var views = Views.named(check.view());
        if (views.isEmpty()) {
            throw EdgeProblem.malformed("view", FieldFault.UNKNOWN_VALUE);
        }
        Long upTo = check.upTo();
        Replay begun = replays.begin(check.view(), views, upTo == null ? OptionalLong.empty() : OptionalLong.of(upTo));
        return ResponseEntity.accepted()
                .location(URI.create("/api/audit/replays/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/api/audit/replays/{id}")
    @Operation(summary = "Progress and outcome of a rebuild check")
    Replay one(@AuthenticationPrincipal SignedIn reader, @PathVariable String id) {
        Rights.requireAudit(reader);
        return replays.find(id).orElseThrow(() -> Answers.notFound(id));
    }
}
