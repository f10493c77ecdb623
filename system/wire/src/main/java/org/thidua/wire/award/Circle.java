package org.thidua.wire.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thidua.messages.award.AwardType;

/**
 * Awards that nobody could ever get, because each needs the next and the last one the first.
 *
 * @param row a row on it
 * @param awards from an award back to itself
 */
record Circle(AwardType row, List<String> awards) {

    /** A circle among rows that are in force on one day, if there is one. */
    static Optional<Circle> among(List<AwardType> rows) {
        var days = new TreeSet<LocalDate>();
        rows.forEach(row -> days.add(row.validFrom()));
        for (LocalDate day : days) {
            Map<String, AwardType> inForce = new LinkedHashMap<>();
            rows.stream().filter(row -> row.inForceOn(day)).forEach(row -> inForce.put(row.code(), row));
            var done = new HashSet<String>();
            for (AwardType row : inForce.values()) {
                var path = new ArrayList<String>();
                if (closes(row.code(), inForce, path, done)) {
                    List<String> circle = List.copyOf(path.subList(path.indexOf(path.getLast()), path.size()));
                    return Optional.of(new Circle(Objects.requireNonNull(inForce.get(circle.getFirst())), circle));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean closes(String award, Map<String, AwardType> inForce, List<String> path, Set<String> done) {
        boolean again = path.contains(award);
        path.add(award);
        if (again) {
            return true;
        }
        AwardType row = inForce.get(award);
        if (row != null && !done.contains(award)) {
            for (String needed : Conditions.awardsNeededBy(row)) {
                if (closes(needed, inForce, path, done)) {
                    return true;
                }
            }
        }
        done.add(award);
        path.removeLast();
        return false;
    }

    /** How it is told. */
    String told() {
        return String.join(" needs ", awards);
    }
}
