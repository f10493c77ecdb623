package org.thidua.query.quota;

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
import org.thidua.views.quota.QuotaScope;
import org.thidua.views.quota.QuotaSum;
import org.thidua.views.shared.Matching;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.node.ObjectNode;

/** Quotas: all of them for the council, those who serve it, and auditors; for nominators those of their own agency. */
@RestController
@Tag(name = "quotas")
class QuotasController {

    private final ReadModels views;
    private final Answers answers;

    QuotasController(ReadModels views, Answers answers) {
        this.views = views;
        this.answers = answers;
    }

    @GetMapping("/api/quotas")
    @Operation(summary = "Quotas, newest year first")
    ResponseEntity<List<ObjectNode>> list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = Matching.all(List.of(
                Rights.quotas(reader).filter(),
                Matching.is("view.agencyId", agency),
                Matching.is("view.awardCode", award),
                Matching.is("view.year", year)));
        return answers.list(() -> views.quotas().list(filter, cursor, Answers.limit(limit)));
    }

    @GetMapping("/api/quotas/sums")
    @Operation(
            summary = "Quotas of an award and year over all agencies",
            description = "One sum for each rule row. Beside the places of the agencies stands what the same share of"
                    + " their common base gives, `placesOfSum`: rounded parts may come to more than the rounded whole.")
    List<QuotaSum> sums(@AuthenticationPrincipal SignedIn reader, @RequestParam String award, @RequestParam int year) {
        QuotaScope scope = Rights.quotas(reader);
        var filter = Matching.all(
                List.of(scope.filter(), Matching.is("view.awardCode", award), Matching.is("view.year", year)));
        return QuotaSum.of(views.quotas().matching(filter, scope.admits()).stream()
                .map(ViewDocument::view)
                .toList());
    }

    @GetMapping("/api/quotas/{id}")
    @ReadsOneView
    @Operation(summary = "One quota: base, allowance, and the nominations that have taken a place")
    ResponseEntity<ObjectNode> one(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        return answers.item(Views.QUOTAS, id, request, () -> views.quotas()
                .find(id)
                .filter(document -> Rights.quotas(reader).admits().test(document.view())));
    }
}
