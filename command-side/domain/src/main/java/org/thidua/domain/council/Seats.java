package org.thidua.domain.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thidua.domain.shared.Term;
import org.thidua.messages.council.CouncilRole;

/** Who sits in a council, and when; a person may leave and come back. */
final class Seats {

    private final List<Seat> seats = new ArrayList<>();

    void give(Seat seat) {
        seats.add(seat);
    }

    void vacate(String personId, LocalDate on) {
        seats.replaceAll(seat -> seat.personId().equals(personId) && seat.term().isOpen()
                ? new Seat(personId, seat.role(), seat.voting(), seat.term().endedOn(on))
                : seat);
    }

    /** Voters of a day with their roles, in the order in which they were seated. */
    Map<String, String> electorateOn(LocalDate day) {
        var electorate = new LinkedHashMap<String, String>();
        votingOn(day).forEach(seat -> electorate.put(seat.personId(), seat.role()));
        return electorate;
    }

    /** Whether this very seat was given before, whatever became of it. */
    boolean wasGiven(Seat asked) {
        return of(asked.personId())
                .anyMatch(seat -> seat.role().equals(asked.role())
                        && seat.voting() == asked.voting()
                        && seat.term().from().equals(asked.term().from()));
    }

    /** A seat that excludes the one asked for: of the same person, or the chair beside another chair. */
    Optional<Seat> standingInTheWayOf(Seat asked) {
        return seats.stream()
                .filter(seat -> seat.term().lastsBeyond(asked.term().from()))
                .filter(seat -> seat.personId().equals(asked.personId()) || bothChair(seat, asked))
                .findFirst();
    }

    /** The largest number of voting seats held on one day from this day on. */
    int mostVotingFrom(LocalDate day) {
        Stream<LocalDate> laterStarts =
                seats.stream().map(seat -> seat.term().from()).filter(start -> start.isAfter(day));
        return Stream.concat(Stream.of(day), laterStarts)
                .mapToInt(start -> (int) votingOn(start).count())
                .max()
                .orElse(0);
    }

    Optional<Term> open(String personId) {
        return of(personId).map(Seat::term).filter(Term::isOpen).findFirst();
    }

    boolean isHeld(String personId, LocalDate day) {
        return of(personId).anyMatch(seat -> seat.term().covers(day));
    }

    boolean wasVacated(String personId, LocalDate on) {
        return of(personId).anyMatch(seat -> on.equals(seat.term().until()));
    }

    private Stream<Seat> votingOn(LocalDate day) {
        return seats.stream().filter(Seat::voting).filter(seat -> seat.term().covers(day));
    }

    private Stream<Seat> of(String personId) {
        return seats.stream().filter(seat -> seat.personId().equals(personId));
    }

    private static boolean bothChair(Seat one, Seat other) {
        String chair = CouncilRole.CHAIR.name();
        return one.role().equals(chair) && other.role().equals(chair);
    }
}
