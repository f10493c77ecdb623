package org.thidua.domain.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Those whom a council has passed, in the order of their share of agreeing votes, held against a number of places
 * (tricky case 29). It leaves nobody out and decides nothing: who is beyond the places, or tied at the last of them, is
 * told, and the council resolves.
 *
 * @param standings of all, best share first; equal shares have one rank and stand by id
 */
public record QuotaRanking(List<Standing> standings) {

    public QuotaRanking {
        standings = List.copyOf(standings);
    }

    /**
     * Ranks.
     *
     * @param places 0 or more
     * @throws IllegalArgumentException when the number of places is negative
     */
    public static QuotaRanking of(Collection<Passed> items, int places) {
        if (places < 0) {
            throw new IllegalArgumentException("no number of places: " + places);
        }
        List<Passed> ordered = items.stream()
                .sorted(Comparator.<Passed>naturalOrder().thenComparing(Passed::nominationId))
                .toList();
        var standings = new ArrayList<Standing>();
        int first = 0;
        while (first < ordered.size()) {
            int behind = first;
            while (behind < ordered.size() && ordered.get(behind).compareTo(ordered.get(first)) == 0) {
                behind++;
            }
            Room room = behind <= places ? Room.WITHIN : first >= places ? Room.BEYOND : Room.TIED_AT_THE_LAST;
            for (Passed item : ordered.subList(first, behind)) {
                standings.add(new Standing(first + 1, item, room));
            }
            first = behind;
        }
        return new QuotaRanking(standings);
    }

    /** Whether the places suffice for all, so that the council has nothing to resolve. */
    public boolean suffices() {
        return standings.stream().allMatch(standing -> standing.room() == Room.WITHIN);
    }

    /**
     * A nomination that passed, compared by share: the greater share first. Two shares are compared by multiplying
     * across, exactly.
     *
     * @param agree votes that agreed, not more than the denominator
     * @param denominator of its vote rule, at least 1
     */
    public record Passed(String nominationId, int agree, int denominator) implements Comparable<Passed> {

        /** @throws IllegalArgumentException when this is no share */
        public Passed {
            if (denominator < 1 || agree < 0 || agree > denominator) {
                throw new IllegalArgumentException("no share of votes: " + agree + " of " + denominator);
            }
        }

        @Override
        public int compareTo(Passed other) {
            return Long.compare((long) other.agree * denominator, (long) agree * other.denominator);
        }
    }

    /** Whether there is a place. */
    public enum Room {
        WITHIN,
        /** equal to others, and the places left are too few for all of them */
        TIED_AT_THE_LAST,
        BEYOND
    }

    /**
     * Where one stands.
     *
     * @param rank 1 for the best share; as many ranks are left out as others share one
     */
    public record Standing(int rank, Passed item, Room room) {}
}
