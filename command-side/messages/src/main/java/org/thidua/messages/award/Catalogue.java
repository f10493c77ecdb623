package org.thidua.messages.award;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All rows of the award catalogue.
 *
 * @param rows over all rule sets that are no drafts; two rows of one award never overlap in time
 * @param ruleSets drafts too
 * @param drafts rows of drafts: never in force and never chosen
 * @param regulations of agencies; two of one agency are never about one award on the same day, and none widens
 */
public record Catalogue(
        List<AwardType> rows, List<RuleSet> ruleSets, List<AwardType> drafts, List<Regulation> regulations) {

    /** @throws IllegalArgumentException when two rows of one award are in force on the same day */
    public Catalogue {
        rows = List.copyOf(rows);
        ruleSets = List.copyOf(ruleSets);
        drafts = List.copyOf(drafts);
        regulations = List.copyOf(regulations);
        for (AwardType a : rows) {
            for (AwardType b : rows) {
                if (a != b && a.overlaps(b)) {
                    throw new IllegalArgumentException("rows overlap: " + a.row() + " and " + b.row());
                }
            }
        }
    }

    /** Rows alone, without what their rule sets say of all awards alike. */
    public Catalogue(List<AwardType> rows) {
        this(rows, List.of(), List.of(), List.of());
    }

    /** A rule set by its code, a draft too. */
    public Optional<RuleSet> ruleSet(String code) {
        return ruleSets.stream().filter(set -> set.code().equals(code)).findFirst();
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

    /** The row of an award in force on a day for the nominations of an agency: narrowed by its regulation, if it has one. */
    public Optional<AwardType> inForce(String awardCode, LocalDate day, String agencyId) {
        return inForce(awardCode, day).map(row -> narrowed(row, day, agencyId));
    }

    /** The row of an award in a rule set that is no draft and was in force nearest to a day, if it has one. */
    public Optional<AwardType> nearest(String awardCode, String ruleSet, LocalDate day) {
        return rows.stream()
                .filter(row -> row.code().equals(awardCode) && row.ruleSet().equals(ruleSet))
                .min(Comparator.comparingLong(row -> Math.abs(ChronoUnit.DAYS.between(row.nearestDayTo(day), day))));
    }

    /** All rows in force on a day. */
    public List<AwardType> inForce(LocalDate day) {
        return rows.stream().filter(row -> row.inForceOn(day)).toList();
    }

    /** All rows in force on a day for the nominations of an agency. */
    public List<AwardType> inForce(LocalDate day, String agencyId) {
        return inForce(day).stream().map(row -> narrowed(row, day, agencyId)).toList();
    }

    /** All rows of an award, the earliest first. */
    public List<AwardType> over(String awardCode) {
        return rows.stream()
                .filter(row -> row.code().equals(awardCode))
                .sorted(Comparator.comparing(AwardType::validFrom))
                .toList();
    }

    /** A row by the id that events name, a narrowed one too. */
    public Optional<AwardType> row(String id) {
        return rows.stream()
                .filter(row -> row.row().equals(Regulation.nationalRowIn(id)))
                .findFirst()
                .flatMap(national -> national.row().equals(id)
                        ? Optional.of(national)
                        : regulations.stream()
                                .filter(regulation -> regulation.meets(national)
                                        && regulation.idOver(national).equals(id))
                                .findFirst()
                                .map(regulation -> regulation.narrow(national)));
    }

    private AwardType narrowed(AwardType row, LocalDate day, String agencyId) {
        return regulations.stream()
                .filter(regulation -> regulation.agencyId().equals(agencyId)
                        && regulation.inForceOn(day)
                        && regulation.about(row.code()).isPresent())
                .findFirst()
                .map(regulation -> regulation.narrow(row))
                .orElse(row);
    }
}
