package org.thidua.query.nomination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.messages.award.Catalogue;
import org.thidua.query.me.Waiting;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.ItemRequest;
import org.thidua.query.shared.ReadsOneView;
import org.thidua.query.shared.Rights;
import org.thidua.query.shared.Today;
import org.thidua.views.Views;
import org.thidua.views.nomination.NominationFilter;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.node.ObjectNode;

/** Nominations, each reader seeing its own part of them. */
@RestController
@Tag(name = "nominations")
class NominationsController {

    private final NominationQueries nominations;
    private final Waiting waiting;
    private final Answers answers;
    private final DossierItems dossierItems;

    NominationsController(
            NominationQueries nominations, Waiting waiting, Answers answers, Catalogue catalogue, Today today) {
        this.nominations = nominations;
        this.waiting = waiting;
        this.answers = answers;
        this.dossierItems = new DossierItems(catalogue, today);
    }

    @GetMapping("/api/nominations")
    @Operation(summary = "Nominations, newest first; q ignores accents and case")
    ResponseEntity<List<ObjectNode>> list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam(defaultValue = "") List<String> award,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false)
                    @Parameter(description = "me, or one of my roles: what waits for me in it")
                    @Nullable
                    String waitingFor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Answers.limit(limit);
        List<String> waitingIds = waitingFor == null ? null : waiting.nominationsFor(reader, waitingFor);
        var filter = new NominationFilter(status, award, year, agency, q, waitingIds);
        ResponseEntity<List<ObjectNode>> list =
                answers.list(() -> nominations.list(filter, Rights.nominations(reader), cursor, most));
        if (list.getBody() != null) {
            list.getBody().forEach(SecretMerit::hide);
        }
        return list;
    }

    @GetMapping("/api/nominations/{id}")
    @ReadsOneView
    @Operation(summary = "One nomination with its levels, the council's advice, the head's decision and its timeline")
    ResponseEntity<ObjectNode> one(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        ResponseEntity<ObjectNode> answer =
                answers.item(Views.NOMINATIONS, id, request, () -> nominations.find(id, Rights.nominations(reader)));
        ObjectNode body = answer.getBody();
        if (body != null) {
            dossierItems.putInto(body);
            if (!Rights.readsWhoObjects(reader)) {
                SignedWords.hide(body);
            }
        }
        return answer;
    }

    @GetMapping("/api/nominations/{id}/eligibility")
    @ReadsOneView
    @Operation(
            summary = "What the nomination came to under its rule row",
            description =
                    "Each finding with the facts used, the source and what would cure it; every evaluation stays.")
    ResponseEntity<ObjectNode> eligibility(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        ResponseEntity<ObjectNode> whole = one(reader, id, request);
        ObjectNode body = whole.getBody();
        if (body != null) {
            body.retain("id", "version", "awardCode", "year", "eligibility", "evaluations", "redacted");
        }
        return whole;
    }
}
