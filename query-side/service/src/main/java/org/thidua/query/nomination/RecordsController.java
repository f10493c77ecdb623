package org.thidua.query.nomination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.ItemRequest;
import org.thidua.query.shared.ReadsOneView;
import org.thidua.query.shared.Rights;
import org.thidua.query.shared.Today;
import org.thidua.views.ReadModels;
import org.thidua.views.Views;
import org.thidua.wire.http.SignedIn;
import tools.jackson.databind.node.ObjectNode;

/** What is known of a nominee, for those who keep it, judge by it or nominate in the nominee's agency. */
@RestController
@Tag(name = "nominations")
class RecordsController {

    private final ReadModels views;
    private final Answers answers;
    private final Today today;

    RecordsController(ReadModels views, Answers answers, Today today) {
        this.views = views;
        this.answers = answers;
        this.today = today;
    }

    @GetMapping("/api/people/{id}/record")
    @ReadsOneView
    @Operation(
            summary = "What is known of a person",
            description =
                    "Appraiser, secretary, member, head, auditor, administrator; nominator of the person's agency.")
    ResponseEntity<ObjectNode> ofPerson(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        answers.awaitBegun(Views.PEOPLE, id);
        return record(reader, id, request, views.people().find(id).map(person -> person.view()
                .agencyIdOn(today.get())));
    }

    @GetMapping("/api/collectives/{id}/record")
    @ReadsOneView
    @Operation(
            summary = "What is known of a collective",
            description =
                    "Appraiser, secretary, member, head, auditor, administrator; nominator of the collective's agency.")
    ResponseEntity<ObjectNode> ofCollective(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String id, ItemRequest request) {
        answers.awaitBegun(Views.COLLECTIVES, id);
        return record(reader, id, request, views.collectives().find(id).map(collective -> collective
                .view()
                .agencyId()));
    }

    private ResponseEntity<ObjectNode> record(
            SignedIn reader, String nomineeId, ItemRequest request, Optional<String> agencyId) {
        if (agencyId.filter(agency -> Rights.readsRecord(reader, agency)).isEmpty()) {
            throw Answers.notFound(nomineeId);
        }
        String id = "record:" + nomineeId;
        return answers.item(Views.RECORDS, id, request, () -> views.record(id));
    }
}
