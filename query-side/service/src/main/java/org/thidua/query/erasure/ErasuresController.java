package org.thidua.query.erasure;

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
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.node.ObjectNode;

/** Records of erasures, for auditors and administrators. */
@RestController
@Tag(name = "erasure")
class ErasuresController {

    private final ReadModels views;
    private final Answers answers;

    ErasuresController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/erasures")
    @Operation(summary = "Erasures, newest request first")
    ResponseEntity<List<ObjectNode>> list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Rights.requireAudit(reader);
        var filter = Matching.oneOf("view.status", status);
        return answers.list(() -> views.erasures().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/people/{id}/erasure")
    @ReadsOneView
    @Operation(
            summary = "The erasure of a person: who asked and confirmed, why, what holds it, which stores were checked")
    ResponseEntity<ObjectNode> one(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        Rights.requireAudit(reader);
        String erasure = "erasure:" + id;
        return answers.item(
                Views.ERASURES, erasure, request, () -> views.erasures().find(erasure));
    }
}
