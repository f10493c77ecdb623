package org.thidua.query.register;

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

/** Agencies, people and collectives; open to everybody who has signed in. */
@RestController
@Tag(name = "register")
class RegisterController {

    private static final String SEARCH = "view.search";

    private final ReadModels views;
    private final Answers answers;

    RegisterController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/agencies")
    @Operation(summary = "Agencies by code; q ignores accents and case")
    ResponseEntity<List<ObjectNode>> agencies(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.list(() -> views.agencies().list(Matching.words(SEARCH, q), cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/agencies/{id}")
    @ReadsOneView
    @Operation(summary = "One agency and who represents it since when")
    ResponseEntity<ObjectNode> agency(@PathVariable String id, ItemRequest request) {
        return answers.item(Views.AGENCIES, id, request, () -> views.agencies().find(id));
    }

    @GetMapping("/api/people")
    @Operation(summary = "People by name; q ignores accents and case")
    ResponseEntity<List<ObjectNode>> people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.all(List.of(Matching.words(SEARCH, q), Matching.is("view.agencyId", agency)));
        return answers.list(() -> views.people().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/people/{id}")
    @ReadsOneView
    @Operation(summary = "One person")
    ResponseEntity<ObjectNode> person(@PathVariable String id, ItemRequest request) {
        return answers.item(Views.PEOPLE, id, request, () -> views.people().find(id));
    }

    @GetMapping("/api/collectives")
    @Operation(summary = "Collectives by name; q ignores accents and case")
    ResponseEntity<List<ObjectNode>> collectives(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.all(List.of(Matching.words(SEARCH, q), Matching.is("view.agencyId", agency)));
        return answers.list(() -> views.collectives().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/collectives/{id}")
    @ReadsOneView
    @Operation(summary = "One collective")
    ResponseEntity<ObjectNode> collective(@PathVariable String id, ItemRequest request) {
        return answers.item(
                Views.COLLECTIVES, id, request, () -> views.collectives().find(id));
    }

    @GetMapping("/api/collectives/{id}/rolls")
    @ReadsOneView
    @Operation(summary = "Members of a collective on the cut-off days, latest year first")
    ResponseEntity<ObjectNode> rolls(@PathVariable String id, ItemRequest request) {
        return answers.item(Views.ROLLS, id, request, () -> views.rolls(id));
    }
}
