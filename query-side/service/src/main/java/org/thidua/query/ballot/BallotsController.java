package org.thidua.query.ballot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.ItemRequest;
import org.thidua.query.shared.ReadsOneView;
import org.thidua.query.shared.Rights;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.shared.Matching;
import org.thidua.views.shared.Page;
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.node.ObjectNode;

/** Ballots; for the council, those who serve it, and auditors. For others there are none. */
@RestController
@Tag(name = "ballots")
class BallotsController {

    private final ReadModels views;
    private final Answers answers;

    BallotsController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/ballots")
    @Operation(summary = "Ballots, newest first")
    ResponseEntity<List<ObjectNode>> list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(required = false) @Nullable String council,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Answers.limit(limit);
        if (!Rights.readsBallots(reader)) {
            return answers.list(() -> new Page<>(List.of(), null));
        }
        var filter = Matching.all(List.of(Matching.is("view.councilId", council), Matching.is("view.status", status)));
        return answers.list(() -> views.ballots().list(filter, cursor, most));
    }

    @GetMapping("/api/ballots/{id}")
    @ReadsOneView
    @Operation(summary = "One ballot: who has voted, never how; numbers only after closing")
    ResponseEntity<ObjectNode> one(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        Rights.requireBallots(reader, id);
        return answers.item(Views.BALLOTS, id, request, () -> views.ballots().find(id));
    }
}
