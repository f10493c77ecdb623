package org.thidua.query.award;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.query.shared.Today;

/** The award catalogue. */
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
    @Operation(summary = "Catalogue rows in force on a day, today in Viet Nam when none is given")
    List<AwardType> inForce(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return catalogue.inForce(on == null ? today.get() : on);
    }
}
