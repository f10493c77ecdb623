package org.thidua.command.nomination;

import static org.thidua.messages.shared.Role.NOMINATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Commands;
import org.thidua.command.NewId;
import org.thidua.messages.nomination.AddEvidence;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.evidence.EvidenceFiles;
import org.thidua.wire.evidence.EvidenceTooLarge;
import org.thidua.wire.evidence.StoredFile;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.EdgeProblem;
import org.thidua.wire.http.FieldFault;
import org.thidua.wire.http.ProblemCode;
import org.thidua.wire.http.RequestDigests;
import org.thidua.wire.http.SignedIn;

/** Files of a dossier. */
@RestController
@Tag(name = "Nominations")
class EvidenceController {

    private static final Logger log = LoggerFactory.getLogger(EvidenceController.class);

    private static final long MOST_BYTES = 25L << 20;

    private final Commands commands;
    private final EvidenceFiles files;
    private final EventStore events;
    private final RequestDigests digests;
    private final Clock clock;

    EvidenceController(Commands commands, EvidenceFiles files, EventStore events, RequestDigests digests, Clock clock) {
        this.commands = commands;
        this.files = files;
        this.events = events;
        this.digests = digests;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/nominations/{id}/evidence",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add a file to the dossier",
            description = "Nominator of the proposing agency, while the dossier may be edited. PDF, DOCX, XLSX, PNG or "
                    + "JPEG of at most 25 MiB; stored encrypted, readable as long as the nominee is not erased.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            schema = @Schema(type = "string", format = "binary")))))
    ResponseEntity<Accepted> add(
            @AuthenticationPrincipal SignedIn caller,
            @PathVariable String id,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Actor by = caller.as(NOMINATOR);
        mustBeOf(by, id);
        UploadedFile file = UploadedFile.in(request, MOST_BYTES);
        StoredFile stored = store(id, file);
        try {
            // Only now is the whole request known, of which the digest is made.
            var headers = CommandHeaders.of(
                    request, digests, file.name() + "\n" + file.mediaType() + "\n" + stored.plainSha256());
            String evidenceId = NewId.of("evidence", caller, headers);
            var command = new AddEvidence(
                    id,
                    evidenceId,
                    file.name(),
                    file.mediaType(),
                    stored.size(),
                    stored.sha256(),
                    stored.key(),
                    by,
                    clock.instant());
            Accepted accepted = Unseen.send(commands, command, headers);
            removeUnlessPartOf(id, stored);
            return ResponseEntity.created(URI.create("/api/nominations/" + id + "/evidence/" + evidenceId))
                    .eTag(String.valueOf(accepted.version()))
                    .body(accepted);
        } catch (Rejected refused) {
            files.remove(stored.sha256());
            throw refused;
        } catch (EdgeProblem problem) {
            // Without an answer in time the dossier may have taken the file.
            if (problem.code() != ProblemCode.UNAVAILABLE) {
                files.remove(stored.sha256());
            }
            throw problem;
        }
    }

    /** The command is accepted, whatever becomes of a file too many. */
    private void removeUnlessPartOf(String id, StoredFile stored) {
        try {
            if (!isPartOf(id, stored)) {
                files.remove(stored.sha256());
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The file {} may be one that no dossier took", stored.sha256(), e);
        }
    }

    /** Before a byte of the file is read; whether the dossier takes it is decided by the command. */
    private void mustBeOf(Actor by, String id) {
        var first = events.readEvents(id);
        if (!first.hasNext()
                || !(first.next().getPayload() instanceof NominationDrafted drafted)
                || !drafted.agencyId().equals(by.agencyId())) {
            throw Rejected.because(RejectionCode.NOT_FOUND, "id", id);
        }
    }

    private StoredFile store(String id, UploadedFile file) throws IOException {
        try (InputStream content = file.content()) {
            StoredFile stored = files.store(id, content, MOST_BYTES);
            if (stored.size() == 0) {
                files.remove(stored.sha256());
                throw EdgeProblem.of(ProblemCode.FILE_IS_EMPTY, Map.of());
            }
            inspect(id, file, stored);
            return stored;
        } catch (FileUploadSizeException e) {
            throw EdgeProblem.of(ProblemCode.TOO_LARGE, Map.of("limit", String.valueOf(MOST_BYTES)));
        } catch (FileUploadException brokenOff) {
            throw EdgeProblem.malformed("file", FieldFault.WRONG_FORM);
        } catch (EvidenceTooLarge e) {
            throw EdgeProblem.of(ProblemCode.TOO_LARGE, Map.of("limit", String.valueOf(MOST_BYTES)));
        }
    }

    /** Parts of a file are looked up before others, which only a stored file allows; a refused one is not kept. */
    private void inspect(String id, UploadedFile file, StoredFile stored) throws IOException {
        boolean sound = false;
        try {
            FileInspection.inspect(
                    file.mediaType(), stored.size(), () -> files.open(id, stored.sha256(), stored.key()));
            sound = true;
        } finally {
            if (!sound) {
                files.remove(stored.sha256());
            }
        }
    }

    /** A repeated request is accepted without a new event: then the file of the first one is the file. */
    private boolean isPartOf(String id, StoredFile stored) {
        return events.readEvents(id)
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof EvidenceAdded added
                        && added.sha256().equals(stored.sha256()));
    }
}
