package org.thidua.query.nomination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.Documents;
import org.thidua.query.shared.Today;
import org.thidua.views.ReadModels;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.views.nomination.NominationView;
import org.thidua.views.shared.MalformedCursor;
import org.thidua.views.shared.Page;
import org.thidua.views.shared.ViewDocument;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;

/** The public notice of nominations that are published for comment today; for everybody who is signed in. */
@RestController
@Tag(name = "nominations")
class PublicCommentsController {

    private final NominationQueries nominations;
    private final ReadModels views;
    private final Documents documents;
    private final Today today;

    PublicCommentsController(NominationQueries nominations, ReadModels views, Documents documents, Today today) {
        this.nominations = nominations;
        this.views = views;
        this.documents = documents;
        this.today = today;
    }

    @GetMapping("/api/public-comments")
    @Operation(summary = "Nominations published for comment today: name, unit, award and merit; nothing afterwards")
    ResponseEntity<List<PublicNotice>> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        Page<ViewDocument<NominationView>> page = page(cursor, Answers.limit(limit));
        List<NominationView> published =
                page.items().stream().map(ViewDocument::view).toList();
        Map<String, String> names = views.names(published.stream()
                .flatMap(it -> Stream.of(it.nominee().id(), it.agencyId()))
                .toList());
        return ResponseEntity.ok()
                .headers(Answers.next("cursor", page.next()))
                .body(published.stream().map(it -> notice(it, names)).toList());
    }

    private Page<ViewDocument<NominationView>> page(@Nullable String cursor, int limit) {
        try {
            return nominations.publishedOn(today.get(), cursor, limit);
        } catch (MalformedCursor e) {
            throw EdgeProblem.malformed("cursor", FieldFault.WRONG_FORM);
        }
    }

    private PublicNotice notice(NominationView nomination, Map<String, String> names) {
        return new PublicNotice(
                documents.inWords(names.getOrDefault(nomination.nominee().id(), "")),
                documents.inWords(names.getOrDefault(nomination.agencyId(), "")),
                nomination.awardCode(),
                documents.inWords(nomination.achievements()));
    }
}
