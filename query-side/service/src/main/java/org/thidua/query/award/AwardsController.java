package org.thidua.query.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.messages.award.AwardKind;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.query.shared.Rights;
import org.thidua.query.shared.Today;
import org.thidua.views.shared.Search;
import org.thidua.wire.http.SignedIn;

/** The award catalogue. Drafts of rule sets are for administrators and auditors. */
@RestController
@Tag(name = "awards")
class AwardsController {

    private final Catalogue catalogue;
    private final Today today;

    AwardsController(Catalogue catalogue, Today today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    @GetMapping("/api/awards")
    @Operation(
            summary = "Catalogue rows in force on a day, today in Viet Nam when none is given",
            description = "With an agency, as its own regulation narrows them; q ignores accents and case.")
    List<AwardAnswer> inForce(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false)
                    @Parameter(description = "id of the agency whose nominations they are for")
                    @Nullable
                    String agency,
            @RequestParam(required = false) @Nullable AwardKind kind,
            @RequestParam(required = false) @Parameter(description = "GRASSROOTS, MINISTRY_PROVINCE or STATE") @Nullable
                    String level,
            @RequestParam(required = false) @Nullable String q) {
        LocalDate day = on == null ? today.get() : on;
        List<AwardType> rows = agency == null ? catalogue.inForce(day) : catalogue.inForce(day, agency);
        List<String> words = q == null ? List.of() : Search.words(q);
        return rows.stream()
                .filter(row -> kind == null || row.kind() == kind)
                .filter(row -> level == null || row.level().equals(level))
                .filter(row -> isNamed(row, words))
                .map(AwardAnswer::of)
                .toList();
    }

    @GetMapping("/api/awards/{code}")
    @Operation(
            summary = "All rows of an award over time, the earliest first",
            description = "Administrators and auditors see those of drafts too, at the end.")
    List<AwardAnswer> over(@AuthenticationPrincipal SignedIn reader, @PathVariable String code) {
        Stream<AwardType> drafts =
                catalogue.drafts().stream().filter(row -> row.code().equals(code) && Rights.readsEverything(reader));
        List<AwardAnswer> rows = Stream.concat(catalogue.over(code).stream(), drafts)
                .map(AwardAnswer::of)
                .toList();
        if (rows.isEmpty()) {
            throw Rejected.because(RejectionCode.NOT_FOUND, "id", code);
        }
        return rows;
    }

    @GetMapping("/api/awards/rule-sets")
    @Operation(
            summary = "Rule sets with what each says of all awards alike",
            description = "Drafts, which are never in force, for administrators and auditors only.")
    List<RuleSet> ruleSets(@AuthenticationPrincipal SignedIn reader) {
        return catalogue.ruleSets().stream()
                .filter(set -> !set.draft() || Rights.readsEverything(reader))
                .toList();
    }

    private static boolean isNamed(AwardType row, List<String> words) {
        String names =
                Search.fold(row.code() + " " + String.join(" ", row.names().values()));
        return words.stream().allMatch(names::contains);
    }
}
