package org.thidua.messages.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An agency's own regulation (quy chế), laid over the national rows from one day to another. It only narrows: an agency
 * may ask for more than the law, never for less.
 *
 * @param code unique among all regulations; lower case letters, digits and hyphens
 * @param agencyId whose nominations it is for
 * @param validTo first day after it, if it has ended
 * @param source number and date of the decision that issued it
 * @param rows at most one per award
 */
public record Regulation(
        String code,
        String agencyId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        List<Narrowing> rows) {

    /** What stands between the id of a national row and the regulation that narrows it. */
    private static final String NARROWED_BY = "+";

    public Regulation {
        rows = List.copyOf(rows);
    }

    /** Whether it is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it says something about an award, on a day that both it and the row are in force. */
    public boolean meets(AwardType row) {
        return about(row.code()).isPresent()
                && (row.validTo() == null || validFrom.isBefore(row.validTo()))
                && (validTo == null || row.validFrom().isBefore(validTo));
    }

    /** An award about which both speak for one agency on the same day, if there is one. */
    public Optional<String> clashWith(Regulation other) {
        boolean together = agencyId.equals(other.agencyId)
                && (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
        return rows.stream()
                .map(Narrowing::award)
                .filter(award -> together && other.about(award).isPresent())
                .findFirst();
    }

    /** What it says about an award. */
    public Optional<Narrowing> about(String award) {
        return rows.stream().filter(row -> row.award().equals(award)).findFirst();
    }

    /**
     * The national row as this regulation narrows it, under an id of its own: {@code <row>+<code>@<valid from>}.
     *
     * @return the row itself when the regulation is silent about its award
     * @throws IllegalArgumentException when it would widen; the message begins with the field
     */
    public AwardType narrow(AwardType national) {
        return about(national.code())
                .map(row -> row.applyTo(national, idOver(national), this))
                .orElse(national);
    }

    /** The id of a national row narrowed by this. */
    String idOver(AwardType national) {
        return national.row() + NARROWED_BY + code + "@" + validFrom;
    }

    /** The id of the national row in that of a narrowed one. */
    static String nationalRowIn(String id) {
        int end = id.indexOf(NARROWED_BY);
        return end < 0 ? id : id.substring(0, end);
    }
}
