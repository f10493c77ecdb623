package org.thidua.command.nomination;

import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.CHAIR;
import static org.thidua.messages.shared.Role.HEAD;
import static org.thidua.messages.shared.Role.NOMINATOR;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Answers;
import org.thidua.command.Commands;
import org.thidua.command.NewId;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.AppraisalOpinion;
import org.thidua.messages.nomination.AppraiseNomination;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.DraftNomination;
import org.thidua.messages.nomination.EditNomination;
import org.thidua.messages.nomination.EvaluateNomination;
import org.thidua.messages.nomination.FileEvidence;
import org.thidua.messages.nomination.ProcedureType;
import org.thidua.messages.nomination.RemoveEvidence;
import org.thidua.messages.nomination.ReturnNomination;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.WithdrawNomination;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** The steps of a nomination. */
@RestController
@RequestMapping(path = "/api/nominations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nominations")
class NominationController {

    private final Commands commands;
    private final Clock clock;

    NominationController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record Nominee(@NotNull NomineeType type, @NotBlank String id) {}

    /**
     * A nomination to begin.
     *
     * @param year the achievement year
     * @param achievements may wait until submission
     * @param initiativeIds recognised initiatives on which it rests
     * @param achievementIds codes that the agency gives to the achievements on which it rests
     * @param procedure the normal one when absent
     * @param posthumous not so when absent
     */
    record NewNomination(
            @NotBlank @Size(max = 100) String awardCode,
            @NotNull Integer year,
            @NotNull @Valid Nominee nominee,
            @NotBlank String agencyId,
            @NotNull CommendationBasis basis,
            @Nullable @Size(max = 50_000) String achievements,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> initiatives,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> initiativeIds,

            @Nullable @Size(max = 100)
            List<@NotNull @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?") String> achievementIds,

            @Nullable ProcedureType procedure,
            @Nullable Boolean posthumous) {}

    @PostMapping
    @Operation(summary = "Begin a nomination", description = "Nominator of the proposing agency.")
    ResponseEntity<Accepted> draft(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewNomination body) {
        Actor by = caller.as(NOMINATOR);
        var command = new DraftNomination(
                NewId.of("nomination", caller, headers),
                body.awardCode(),
                body.year(),
                body.nominee().type(),
                body.nominee().id(),
                body.agencyId(),
                body.basis(),
                body.achievements() == null ? "" : body.achievements(),
                body.initiatives() == null ? List.of() : body.initiatives(),
                body.initiativeIds() == null ? List.of() : body.initiativeIds(),
                body.achievementIds() == null ? List.of() : body.achievementIds(),
                body.procedure() == null ? ProcedureType.NORMAL : body.procedure(),
                Boolean.TRUE.equals(body.posthumous()),
                by,
                clock.instant());
        return Answers.created("/api/nominations", commands.send(command, headers));
    }

    /** What is to be rewritten; what is absent stays. */
    record Dossier(
            @Nullable CommendationBasis basis,
            @Nullable @Size(max = 50_000) String achievements,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> initiatives,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> initiativeIds,

            @Nullable @Size(max = 100)
            List<@NotNull @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?") String> achievementIds) {}

    @PatchMapping("/{id}")
    @Operation(
            summary = "Rewrite the text of the dossier",
            description = "Nominator of the proposing agency; in a draft or after a return.")
    ResponseEntity<Accepted> edit(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Dossier body) {
        Actor by = caller.as(NOMINATOR);
        var command = new EditNomination(
                id,
                body.basis(),
                body.achievements(),
                body.initiatives(),
                body.initiativeIds(),
                body.achievementIds(),
                by,
                clock.instant());
        return Answers.done(Unseen.send(commands, command, headers));
    }

    @PostMapping("/{id}/submission")
    @Operation(
            summary = "Hand the dossier in",
            description =
                    "Nominator of the proposing agency. Fixes the rule row and claims award and year for the nominee.")
    ResponseEntity<Accepted> submit(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @PathVariable String id) {
        Actor by = caller.as(NOMINATOR);
        var command = new SubmitNomination(id, by, clock.instant());
        return Answers.done(Unseen.send(commands, command, headers));
    }

    @PostMapping("/{id}/eligibility")
    @Operation(
            summary = "Hold the nomination against its rule row",
            description =
                    "Nominator of the proposing agency, appraiser or secretary. A draft is held against the row in"
                            + " force today. Nothing is decided by it, and earlier evaluations stay.")
    ResponseEntity<Accepted> evaluate(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @PathVariable String id) {
        Actor by = caller.as(NOMINATOR, APPRAISER, SECRETARY);
        return Answers.done(Unseen.send(commands, new EvaluateNomination(id, by, clock.instant()), headers));
    }

    /** @param item code of a document that the award's rows ask for */
    record Filing(@NotBlank @Size(max = 100) String item) {}

    @PostMapping("/{id}/evidence/{evidenceId}/item")
    @Operation(
            summary = "Say which document of the dossier a file is",
            description =
                    "Nominator of the proposing agency, while the dossier may be edited. The file added last is the"
                            + " newest version of its document; earlier ones stay.")
    ResponseEntity<Accepted> file(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable String evidenceId,
            @Valid @RequestBody Filing body) {
        Actor by = caller.as(NOMINATOR);
        return Answers.done(
                Unseen.send(commands, new FileEvidence(id, evidenceId, body.item(), by, clock.instant()), headers));
    }

    @DeleteMapping("/{id}/evidence/{evidenceId}")
    @Operation(
            summary = "Take a file out of the dossier",
            description = "Nominator of the proposing agency, while the dossier may be edited. The bytes stay for the"
                    + " history.")
    ResponseEntity<Accepted> remove(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @PathVariable String evidenceId) {
        Actor by = caller.as(NOMINATOR);
        return Answers.done(Unseen.send(commands, new RemoveEvidence(id, evidenceId, by, clock.instant()), headers));
    }

    /** @param dueOn last day for the completed dossier */
    record Return(
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 2_000) String> defects,
            @NotNull LocalDate dueOn) {}

    @PostMapping("/{id}/return")
    @Operation(summary = "Return the dossier for completion", description = "Appraiser or secretary.")
    ResponseEntity<Accepted> sendBack(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Return body) {
        Actor by = caller.as(APPRAISER, SECRETARY);
        var command = new ReturnNomination(id, body.defects(), body.dueOn(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    /** @param note required unless the opinion is eligible */
    record Appraisal(
            @NotNull AppraisalOpinion opinion,
            @Nullable @Size(max = 10_000) String note) {}

    @PostMapping("/{id}/appraisal")
    @Operation(summary = "Write the opinion of the standing body", description = "Appraiser.")
    ResponseEntity<Accepted> appraise(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Appraisal body) {
        Actor by = caller.as(APPRAISER);
        String note = body.note() == null ? "" : body.note();
        var command = new AppraiseNomination(id, body.opinion(), note, by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }

    record Withdrawal(@NotBlank @Size(max = 2_000) String reason) {}

    @PostMapping("/{id}/withdrawal")
    @Operation(
            summary = "Take the nomination back",
            description =
                    "Nominator of the proposing agency, until it is put to a ballot; afterwards and before the decision the chair.")
    ResponseEntity<Accepted> withdraw(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Withdrawal body) {
        Actor by = caller.as(NOMINATOR, CHAIR);
        var command = new WithdrawNomination(id, body.reason(), by, clock.instant());
        return Answers.done(Unseen.send(commands, command, headers));
    }

    enum Outcome {
        AWARDED,
        REFUSED
    }

    /** @param number of the decision */
    record Decision(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 200) String number,
            @NotNull LocalDate decidedOn) {}

    @PostMapping("/{id}/decision")
    @Operation(summary = "Record the head's decision", description = "Head.")
    ResponseEntity<Accepted> decide(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Decision body) {
        Actor by = caller.as(HEAD);
        var command = new DecideNomination(
                id, body.outcome() == Outcome.AWARDED, body.number(), body.decidedOn(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
