package org.thidua.command.award;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.AUDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.seal.Seals;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.SignedIn;

/** Asks what would be. */
@RestController
@Tag(name = "Awards")
class TrialController {

    private static final int MOST = 500;

    private final Trials trials;

    TrialController(EventStore events, Catalogue catalogue, Neighbours neighbours, Seals seals) {
        this.trials = new Trials(events, catalogue, neighbours, seals);
    }

    @PostMapping(path = "/api/awards/rule-sets/{code}/trial", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What past nominations would come to under another rule set",
            description =
                    "Administrator, appraiser or auditor. Also for a draft. Nothing is stored; go on with after=next"
                            + " until there is no next.")
    Trial tried(
            @AuthenticationPrincipal SignedIn caller,
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") @Parameter(description = "next of the part before") long after,
            @RequestParam(defaultValue = "100") @Parameter(description = "nominations to look at, 1 to 500") int limit)
            throws InterruptedException {
        caller.as(ADMINISTRATOR, APPRAISER, AUDITOR);
        if (limit < 1 || limit > MOST) {
            throw EdgeProblem.malformed("limit", FieldFault.WRONG_FORM);
        }
        if (!trials.knows(code)) {
            throw Rejected.because(RejectionCode.NOT_FOUND, "id", code);
        }
        return trials.of(code, after, limit);
    }
}
