package org.thidua.query.nomination;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.seal.Opened;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;
import org.thidua.messages.seal.Unsealing;
import org.thidua.query.shared.Answers;
import org.thidua.query.shared.Rights;
import org.thidua.views.nomination.NominationQueries;
import org.thidua.wire.evidence.EvidenceFiles;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.ProblemCode;
import org.thidua.wire.http.SignedIn;

/**
 * Files of dossiers, for whoever may read the nomination. The key of a file is taken from its event when it is asked
 * for: no view holds it.
 */
@RestController
@Tag(name = "nominations")
class EvidenceFilesController {

    private static final Logger log = LoggerFactory.getLogger(EvidenceFilesController.class);

    private final NominationQueries nominations;
    private final EventStore events;
    private final Unsealing unsealing;
    private final EvidenceFiles files;

    EvidenceFilesController(
            NominationQueries nominations, EventStore events, Unsealing unsealing, EvidenceFiles files) {
        this.nominations = nominations;
        this.events = events;
        this.unsealing = unsealing;
        this.files = files;
    }

    @GetMapping("/api/nominations/{id}/evidence/{evidenceId}")
    @Operation(summary = "A file of the dossier, as an attachment")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "404", description = "There is none, or none for this reader")
    @ApiResponse(responseCode = "410", description = "erased: the nominee was erased, and nobody can read it any more")
    @ApiResponse(responseCode = "500", description = "unreadable: the file or its key is missing, or was changed")
    void file(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String id,
            @PathVariable String evidenceId,
            HttpServletResponse response)
            throws IOException {
        if (nominations.find(id, Rights.nominations(reader)).isEmpty()) {
            throw Answers.notFound(id);
        }
        EvidenceAdded added = events.readEvents(id)
                .asStream()
                .map(event -> event.getPayload())
                .filter(EvidenceAdded.class::isInstance)
                .map(EvidenceAdded.class::cast)
                .filter(it -> it.evidenceId().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> Answers.notFound(evidenceId));
        String name = opened(EvidenceAdded.FILE_NAME, id, added.fileName());
        String key = opened(EvidenceAdded.FILE_KEY, id, added.fileKey());
        try (InputStream content = begun(id, evidenceId, added.sha256(), key)) {
            response.setContentType(added.mediaType());
            response.setContentLengthLong(added.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, UTF_8)
                            .build()
                            .toString());
            content.transferTo(response.getOutputStream());
        }
    }

    /** The content, of which the first part is read: nothing is answered yet when that fails. */
    private InputStream begun(String id, String evidenceId, String sha256, String key) {
        try {
            var content = new BufferedInputStream(files.open(id, sha256, key));
            try {
                content.mark(1);
                content.read();
                content.reset();
                return content;
            } catch (IOException e) {
                content.close();
                throw e;
            }
        } catch (IOException e) {
            log.error("{} of {} is missing or was changed, stored as {}", evidenceId, id, sha256, e);
            throw EdgeProblem.of(ProblemCode.UNREADABLE, Map.of("id", id));
        }
    }

    private String opened(SealedField<String> field, String id, Sealed<String> sealed) {
        return switch (unsealing.open(field, id, sealed)) {
            case Opened.Readable<String>(String value) -> value;
            case Opened.Unreadable<String>(Opened.Why why) ->
                throw EdgeProblem.of(
                        why == Opened.Why.ERASED ? ProblemCode.ERASED : ProblemCode.UNREADABLE, Map.of("id", id));
        };
    }
}
