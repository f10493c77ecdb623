package org.thidua.query.election;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.ItemRequest;
import org.thidua.query.shared.ReadsOneView;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.views.shared.Matching;
import tools.jackson.databind.node.ObjectNode;

/** Elections; who has voted is open, for whom only as numbers after the count. */
@RestController
@Tag(name = "elections")
class ElectionsController {

    private final ReadModels views;
    private final Answers answers;

    ElectionsController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/elections")
    @Operation(summary = "Elections, newest year first")
    ResponseEntity<List<ObjectNode>> list(
            @RequestParam(required = false) @Nullable String bloc,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.all(List.of(
                Matching.is("view.blocId", bloc), Matching.is("view.year", year), Matching.is("view.status", status)));
        return answers.list(() -> views.elections().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/elections/{id}")
    @ReadsOneView
    @Operation(summary = "One election, round by round")
    ResponseEntity<ObjectNode> one(@PathVariable String id, ItemRequest request) {
        return answers.item(
                Views.ELECTIONS, id, request, () -> views.elections().find(id));
    }
}
