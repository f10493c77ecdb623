package org.thidua.messages.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All rows of the award catalogue.
 *
 * @param rows over all rule sets; two rows of one award never overlap in time
 */
public record Catalogue(List<AwardType> rows) {

    /** @throws IllegalArgumentException when two rows of one award are in force on the same day */
    public Catalogue {
        rows = List.copyOf(rows);
        for (AwardType a : rows) {
            for (AwardType b : rows) {
                if (a != b && a.overlaps(b)) {
                    throw new IllegalArgumentException("rows overlap: " + a.row() + " and " + b.row());
                }
            }
        }
    }

    /** Whether any rule set knows the award. */
    public boolean knows(String awardCode) {
        return rows.stream().anyMatch(row -> row.code().equals(awardCode));
    }

    /** The row of an award in force on a day, if there is one. */
    public Optional<AwardType> inForce(String awardCode, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code().equals(awardCode) && row.inForceOn(day))
                .findFirst();
    }

    /** All rows in force on a day. */
    public List<AwardType> inForce(LocalDate day) {
        return rows.stream().filter(row -> row.inForceOn(day)).toList();
    }

    /** A row by the id that events name. */
    public Optional<AwardType> row(String id) {
        return rows.stream().filter(row -> row.row().equals(id)).findFirst();
    }
}
