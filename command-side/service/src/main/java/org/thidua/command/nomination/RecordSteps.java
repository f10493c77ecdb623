package org.thidua.command.nomination;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.thidua.command.Answers;
import org.thidua.command.Commands;
import org.thidua.command.NewId;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.ConcludeVerification;
import org.thidua.messages.nomination.DeclareRecordComplete;
import org.thidua.messages.nomination.EnterDiscipline;
import org.thidua.messages.nomination.EnterPastAward;
import org.thidua.messages.nomination.GradeYear;
import org.thidua.messages.nomination.OpenVerification;
import org.thidua.messages.nomination.RecogniseInitiative;
import org.thidua.messages.nomination.RecogniseInitiativeScope;
import org.thidua.messages.nomination.VerificationGround;
import org.thidua.messages.nomination.VerificationOutcome;
import org.thidua.messages.nomination.YearKind;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** How facts get into the record of a nominee, the same for people and collectives. */
abstract class RecordSteps {

    private static final String WHO = "Appraiser, secretary or administrator.";

    private final Commands commands;
    private final Clock clock;
    private final String idPrefix;
    private final String path;

    /**
     * @param idPrefix how ids of these nominees begin
     * @param path under which they are
     */
    RecordSteps(Commands commands, Clock clock, String idPrefix, String path) {
        this.commands = commands;
        this.clock = clock;
        this.idPrefix = idPrefix;
        this.path = path;
    }

    /**
     * An award decided outside this service, or before it.
     *
     * @param year the achievement year; of a school year the one in which it ends
     * @param schoolYear false when absent
     */
    record PastAward(
            @NotBlank @Size(max = 100) String awardCode,
            @NotNull Integer year,
            @Nullable Boolean schoolYear,
            @NotNull CommendationBasis basis,
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 300) String decidedBy) {}

    @PostMapping("/awards")
    @Operation(summary = "Enter an award from elsewhere", description = WHO)
    ResponseEntity<Accepted> enterAward(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody PastAward body) {
        Actor by = keeper(caller, id);
        var command = new EnterPastAward(
                recordOf(id),
                id,
                body.awardCode(),
                body.year(),
                Boolean.TRUE.equals(body.schoolYear()),
                body.basis(),
                body.number(),
                body.decidedOn(),
                body.decidedBy(),
                by,
                clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param until last day */
    record Discipline(
            @NotNull DisciplinaryMeasure measure,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 200) String number,
            @NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/discipline")
    @Operation(summary = "Enter a disciplinary period", description = WHO)
    ResponseEntity<Accepted> enterDiscipline(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Discipline body) {
        Actor by = keeper(caller, id);
        var command = new EnterDiscipline(
                recordOf(id),
                id,
                body.measure(),
                body.from(),
                body.until(),
                body.number(),
                body.reason(),
                by,
                clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param reference which file or letter */
    record Freeze(
            @NotNull VerificationGround ground,
            @NotBlank @Size(max = 500) String reference) {}

    @PostMapping("/freezes")
    @Operation(
            summary = "Freeze while something is verified",
            description = WHO + " Nothing is submitted, put to a ballot or decided until the conclusion.")
    ResponseEntity<Accepted> freeze(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Freeze body) {
        Actor by = keeper(caller, id);
        String verificationId = NewId.of("verification", caller, headers);
        var command = new OpenVerification(
                recordOf(id), id, verificationId, body.ground(), body.reference(), by, clock.instant());
        return created(id, "freezes", verificationId, commands.send(command, headers));
    }

    /**
     * The document that ends a verification.
     *
     * @param on day of the document
     */
    record Conclusion(
            @NotNull VerificationOutcome outcome,
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate on) {}

    @PostMapping("/freezes/{verificationId}/conclusion")
    @Operation(summary = "End a verification by its conclusion document", description = WHO)
    ResponseEntity<Accepted> conclude(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable String verificationId,
            @Valid @RequestBody Conclusion body) {
        Actor by = keeper(caller, id);
        var command = new ConcludeVerification(
                recordOf(id), id, verificationId, body.outcome(), body.number(), body.on(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param number of the decision that graded it, if there is one */
    record GradedYear(
            @NotNull Integer year,
            @NotNull YearKind kind,
            @Nullable CompletionGrade grade,
            @Nullable @Min(0) @Max(12) Integer monthsWorked,
            @Nullable @Size(max = 200) String number) {}

    @PostMapping("/years")
    @Operation(summary = "Enter how a year went, or correct it", description = WHO)
    ResponseEntity<Accepted> gradeYear(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody GradedYear body) {
        Actor by = keeper(caller, id);
        var command = new GradeYear(
                recordOf(id),
                id,
                body.year(),
                body.kind(),
                body.grade(),
                body.monthsWorked(),
                body.number(),
                by,
                clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /**
     * A recognised initiative.
     *
     * @param initiativeId that of a co-author's record, when it is the same initiative; made here otherwise
     * @param year of the recognition
     */
    record NewInitiative(
            @Nullable @Pattern(regexp = "initiative:[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")
            String initiativeId,

            @NotBlank @Size(max = 500) String title,
            @NotNull InitiativeScope scope,
            @NotNull Integer year,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/initiatives")
    @Operation(summary = "Enter a recognised initiative", description = WHO + " Of co-authors, for each one.")
    ResponseEntity<Accepted> recognise(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody NewInitiative body) {
        Actor by = keeper(caller, id);
        String given = body.initiativeId();
        String initiativeId = given == null ? NewId.of("initiative", caller, headers) : given;
        var command = new RecogniseInitiative(
                recordOf(id),
                id,
                initiativeId,
                body.title(),
                body.scope(),
                body.year(),
                body.number(),
                by,
                clock.instant());
        return created(id, "initiatives", initiativeId, commands.send(command, headers));
    }

    /** @param year of this recognition */
    record WiderScope(
            @NotNull InitiativeScope scope,
            @NotNull Integer year,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/initiatives/{initiativeId}/scopes")
    @Operation(summary = "Enter that an initiative was recognised to reach further", description = WHO)
    ResponseEntity<Accepted> recogniseScope(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable String initiativeId,
            @Valid @RequestBody WiderScope body) {
        Actor by = keeper(caller, id);
        var command = new RecogniseInitiativeScope(
                recordOf(id), id, initiativeId, body.scope(), body.year(), body.number(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param year first one of which nothing is missing */
    record CompleteFrom(@NotNull Integer year) {}

    @PostMapping("/complete-from")
    @Operation(summary = "Declare that nothing is missing from a year on", description = WHO)
    ResponseEntity<Accepted> completeFrom(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody CompleteFrom body) {
        Actor by = keeper(caller, id);
        var command = new DeclareRecordComplete(recordOf(id), id, body.year(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** Who keeps records, and of these nominees only: the id of a person is none of a collective. */
    private Actor keeper(SignedIn caller, String nomineeId) {
        Actor by = caller.as(APPRAISER, SECRETARY, ADMINISTRATOR);
        if (!nomineeId.startsWith(idPrefix)) {
            throw Rejected.because(RejectionCode.NOT_FOUND, "id", nomineeId);
        }
        return by;
    }

    private static String recordOf(String nomineeId) {
        return "record:" + nomineeId;
    }

    /** With the address of the part, because the answer names the record. */
    private ResponseEntity<Accepted> created(String nomineeId, String parts, String partId, Accepted accepted) {
        return ResponseEntity.created(URI.create(path + "/" + nomineeId + "/" + parts + "/" + partId))
                .eTag(String.valueOf(accepted.version()))
                .body(accepted);
    }
}
