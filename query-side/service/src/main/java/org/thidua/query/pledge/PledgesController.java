package org.thidua.query.pledge;

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

/** Pledges; open to everybody who has signed in, as the text binds in public. */
@RestController
@Tag(name = "pledges")
class PledgesController {

    private final ReadModels views;
    private final Answers answers;

    PledgesController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/pledges")
    @Operation(summary = "Pledges, newest year first")
    ResponseEntity<List<ObjectNode>> list(
            @RequestParam(required = false) @Nullable String bloc,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.all(List.of(
                Matching.is("view.blocId", bloc), Matching.is("view.year", year), Matching.is("view.status", status)));
        return answers.list(() -> views.pledges().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/pledges/{id}")
    @ReadsOneView
    @Operation(summary = "One pledge: text, targets, parties and signatures")
    ResponseEntity<ObjectNode> one(@PathVariable String id, ItemRequest request) {
        return answers.item(Views.PLEDGES, id, request, () -> views.pledges().find(id));
    }
}
