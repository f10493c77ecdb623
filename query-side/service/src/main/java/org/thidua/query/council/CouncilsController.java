package org.thidua.query.council;

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

/** Councils; open to everybody who has signed in. */
@RestController
@Tag(name = "councils")
class CouncilsController {

    private final ReadModels views;
    private final Answers answers;

    CouncilsController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/councils")
    @Operation(summary = "Councils by code")
    ResponseEntity<List<ObjectNode>> list(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.is("view.agencyId", agency);
        return answers.list(() -> views.councils().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/councils/{id}")
    @ReadsOneView
    @Operation(summary = "One council and its seats over time")
    ResponseEntity<ObjectNode> one(@PathVariable String id, ItemRequest request) {
        return answers.item(Views.COUNCILS, id, request, () -> views.councils().find(id));
    }
}
