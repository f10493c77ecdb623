package org.thidua.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.Documents;
import org.thidua.query.shared.Moment;
import org.thidua.query.shared.Rights;
import org.thidua.views.Views;
import org.thidua.views.audit.AsOf;
import org.thidua.views.audit.Differences;
import org.thidua.views.audit.Differences.Difference;
import org.thidua.views.shared.ViewDocument;
import org.thidua.views.shared.ViewType;
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The past of any subject, for auditors and administrators. */
@RestController
@Tag(name = "audit")
class SubjectsController {

    /**
     * What a view said at a moment.
     *
     * @param asOf the moment, as asked; absent for now
     * @param sequence number of the last event in it
     */
    record StateThen(String subject, @Nullable String asOf, long sequence, ObjectNode state) {}

    /**
     * What changed between two moments.
     *
     * @param differences field by field
     * @param redacted fields of which one side cannot be read; absent when all can
     */
    record Changes(
            String subject,
            String from,
            String to,
            List<Difference> differences,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> redacted) {}

    private final AsOf past;
    private final Documents documents;
    private final JsonMapper mapper;

    SubjectsController(AsOf past, Documents documents, JsonMapper mapper) {
        this.past = past;
        this.documents = documents;
        this.mapper = mapper;
    }

    @GetMapping("/api/audit/subjects/{id}")
    @Operation(summary = "What a view said at an instant or position; now when neither is given")
    StateThen state(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf) {
        Rights.requireAudit(reader);
        ViewType<?, ?> type = typeOf(id);
        Optional<? extends ViewDocument<?>> then = asOf == null
                ? past.atSequence(type, id, Long.MAX_VALUE)
                : Moment.parse("asOf", asOf).of(type, id, past);
        ViewDocument<?> document = then.orElseThrow(() -> Answers.notFound(id));
        return new StateThen(id, asOf, document.version(), documents.state(document));
    }

    @GetMapping("/api/audit/subjects/{id}/differences")
    @Operation(summary = "What changed between two moments, field by field")
    Changes differences(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to) {
        Rights.requireAudit(reader);
        ViewType<?, ?> type = typeOf(id);
        Optional<? extends ViewDocument<?>> before = Moment.parse("from", from).of(type, id, past);
        Optional<? extends ViewDocument<?>> after = Moment.parse("to", to).of(type, id, past);
        if (before.isEmpty() && after.isEmpty()) {
            throw Answers.notFound(id);
        }
        List<Difference> differences = Differences.between(stateOf(before), stateOf(after));
        return new Changes(
                id,
                from,
                to,
                differences.stream().map(documents::inWords).toList(),
                differences.stream()
                        .filter(documents::isRedacted)
                        .map(Difference::field)
                        .toList());
    }

    private ObjectNode stateOf(Optional<? extends ViewDocument<?>> document) {
        return document.map(documents::bare).orElseGet(mapper::createObjectNode);
    }

    private static ViewType<?, ?> typeOf(String id) {
        return Views.showing(id).orElseThrow(() -> Answers.notFound(id));
    }
}
