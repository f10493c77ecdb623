package org.thidua.domain.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * One year of a run.
 *
 * @param award the award by which it counts, could count or did count before; absent when none does
 * @param initiatives that its grade needs beside it, anywhere in the run
 */
record RunYear(int year, State state, @Nullable HeldAward award, int initiatives, String because) {

    /** What a year does to a run; of several merits the one that comes first here tells most about the year. */
    enum State {
        /** has one of the merits */
        COUNTS(State.MET),
        /** the merit waits for a decision on another nomination */
        PENDING(State.OPEN),
        /** nothing is recorded, and nobody has said that the record is complete */
        UNKNOWN(State.OPEN),
        /** its award already served as a year of the same higher award */
        USED(State.LOSES),
        /** its period overlaps with that of its neighbour in the run (tricky case 5) */
        OVERLAPPING(State.LOSES),
        /** it is known not to have the merit */
        MISSING(State.LOSES),
        /** it ends a run by rule */
        BROKEN(State.LOSES),
        /** it is not after the award from which years count */
        TOO_EARLY(State.LOSES),
        /** it is not after the end of a disciplinary period (tricky case 9) */
        LOST(State.LOSES);

        static final int MET = 0;
        static final int OPEN = 1;
        static final int LOSES = 2;

        private final int rank;

        State(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }
    }

    static RunYear of(int year, State state) {
        return new RunYear(year, state, null, 0, "");
    }

    /** Whether it does more for a run, or as much with fewer initiatives. */
    boolean isBetterThan(RunYear other) {
        int states = state.compareTo(other.state);
        return states < 0 || (states == 0 && initiatives < other.initiatives);
    }

    /** The year with what it rests on. */
    String described() {
        return because.isEmpty() ? String.valueOf(year) : year + " (" + because + ")";
    }
}
