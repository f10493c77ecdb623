package org.thidua.domain.bloc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thidua.domain.shared.Term;

/** Which agencies belong to a bloc, and when; an agency may leave and come back. */
final class Memberships {

    private final Map<String, List<Term>> terms = new LinkedHashMap<>();

    void begin(String agencyId, LocalDate on) {
        terms.computeIfAbsent(agencyId, agency -> new ArrayList<>()).add(Term.openFrom(on));
    }

    void end(String agencyId, LocalDate on) {
        terms.put(
                agencyId,
                new ArrayList<>(stream(agencyId)
                        .map(term -> term.isOpen() ? term.endedOn(on) : term)
                        .toList()));
    }

    /** Members of a day, in the order in which they first joined. */
    List<String> on(LocalDate day) {
        return terms.keySet().stream().filter(agency -> include(agency, day)).toList();
    }

    boolean include(String agencyId, LocalDate day) {
        return stream(agencyId).anyMatch(term -> term.covers(day));
    }

    boolean beganOn(String agencyId, LocalDate day) {
        return stream(agencyId).anyMatch(term -> term.from().equals(day));
    }

    boolean endedOn(String agencyId, LocalDate day) {
        return stream(agencyId).anyMatch(term -> day.equals(term.until()));
    }

    /** A term that a new one from this day on would overlap. */
    Optional<Term> lastingBeyond(String agencyId, LocalDate day) {
        return stream(agencyId).filter(term -> term.lastsBeyond(day)).findFirst();
    }

    Optional<Term> open(String agencyId) {
        return stream(agencyId).filter(Term::isOpen).findFirst();
    }

    private Stream<Term> stream(String agencyId) {
        return terms.getOrDefault(agencyId, List.of()).stream();
    }
}
