package org.thidua.domain.bloc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who holds which office of a bloc for which year. */
final class Offices {

    private final Map<OfficeYear, Tenure> tenures = new HashMap<>();

    void taken(String office, int year, String agencyId, LocalDate on) {
        tenures.put(new OfficeYear(office, year), new Tenure(agencyId, on));
    }

    Optional<String> holder(String office, int year) {
        return Optional.ofNullable(tenures.get(new OfficeYear(office, year))).map(Tenure::agencyId);
    }

    /** The last agency to take the office up to this day: it acts until the next one does (tricky case 63). */
    Optional<String> lastToTake(String office, LocalDate day) {
        return tenures.entrySet().stream()
                .filter(entry -> entry.getKey().office().equals(office))
                .map(Map.Entry::getValue)
                .filter(tenure -> !tenure.on().isAfter(day))
                .max(Comparator.comparing(Tenure::on))
                .map(Tenure::agencyId);
    }

    private record OfficeYear(String office, int year) {}

    private record Tenure(String agencyId, LocalDate on) {}
}
