package org.thidua.query.bloc;

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

/** Blocs; open to everybody who has signed in. */
@RestController
@Tag(name = "blocs")
class BlocsController {

    private final ReadModels views;
    private final Answers answers;

    BlocsController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/blocs")
    @Operation(summary = "Blocs by code; q ignores accents and case")
    ResponseEntity<List<ObjectNode>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.words("view.search", q);
        return answers.list(() -> views.blocs().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/blocs/{id}")
    @ReadsOneView
    @Operation(summary = "One bloc: members over time, offices by year")
    ResponseEntity<ObjectNode> one(@PathVariable String id, ItemRequest request) {
        return answers.item(Views.BLOCS, id, request, () -> views.blocs().find(id));
    }
}
