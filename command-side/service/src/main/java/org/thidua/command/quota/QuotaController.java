package org.thidua.command.quota;

import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.SECRETARY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.command.Answers;
import org.thidua.command.Code;
import org.thidua.command.Commands;
import org.thidua.domain.quota.QuotaKey;
import org.thidua.messages.quota.BaseCorrectionReason;
import org.thidua.messages.quota.CorrectQuotaBase;
import org.thidua.messages.quota.FreezeQuotaBase;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.SignedIn;

/** Quotas of agencies. */
@RestController
@RequestMapping(path = "/api/quotas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quotas")
class QuotaController {

    private static final int GREATEST_BASE = 1_000_000;

    private final Commands commands;
    private final Clock clock;

    QuotaController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A base to freeze.
     *
     * @param base how many are on the lower list, as the rule row counts them
     * @param number of the decision on the lower list
     */
    record NewQuota(
            @NotBlank @Size(max = 100) @Pattern(regexp = "agency:.+")
            String agencyId,

            @NotBlank @Code String awardCode,
            @NotNull @Min(1948) @Max(9999) Integer year,
            @NotNull @Min(0) @Max(GREATEST_BASE) Integer base,
            @NotBlank @Size(max = 200) String number) {

        String id() {
            return new QuotaKey(agencyId, awardCode, year).ledgerId();
        }
    }

    @PostMapping
    @Operation(
            summary = "Freeze the base of an agency's quota for an award and year",
            description = "Appraiser, secretary or administrator. The rule row in force today sets the share.")
    ResponseEntity<Accepted> freeze(
            @AuthenticationPrincipal SignedIn caller, CommandHeaders headers, @Valid @RequestBody NewQuota body) {
        Actor by = caller.as(APPRAISER, SECRETARY, ADMINISTRATOR);
        var command = new FreezeQuotaBase(
                body.id(),
                body.agencyId(),
                body.awardCode(),
                body.year(),
                body.base(),
                body.number(),
                by,
                clock.instant());
        return Answers.created("/api/quotas", commands.send(command, headers));
    }

    /** @param number of the decision that changed the lower list */
    @Schema(name = "QuotaCorrection")
    record Correction(
            @NotNull @Min(0) @Max(GREATEST_BASE) Integer base,
            @NotNull BaseCorrectionReason reason,
            @NotBlank @Size(max = 200) String number) {}

    @PostMapping("/{id}/correction")
    @Operation(
            summary = "Replace a frozen base",
            description = "Appraiser, secretary or administrator. The allowance is computed anew; no place that is"
                    + " taken is taken away.")
    ResponseEntity<Accepted> correct(
            @AuthenticationPrincipal SignedIn caller,
            CommandHeaders headers,
            @PathVariable String id,
            @Valid @RequestBody Correction body) {
        Actor by = caller.as(APPRAISER, SECRETARY, ADMINISTRATOR);
        var command = new CorrectQuotaBase(id, body.base(), body.reason(), body.number(), by, clock.instant());
        return Answers.done(commands.send(command, headers));
    }
}
