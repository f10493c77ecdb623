package org.thidua.benchmarks;

import java.util.Locale;

/** What a measured value has to hold, and whether it does. */
public sealed interface Goal {

    boolean heldBy(double measured, double reference);

    /** At least this share of the reference. */
    record ShareOfReference(double least) implements Goal {
        @Override
        public boolean heldBy(double measured, double reference) {
            return measured >= least * reference;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "ratio ≥ %.2f", least);
        }
    }

    /** At most this many times the reference. */
    record TimesReference(double most) implements Goal {
        @Override
        public boolean heldBy(double measured, double reference) {
            return measured <= most * reference;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "ratio ≤ %.2f", most);
        }
    }

    /** Less than a fixed value; there is no reference. */
    record Under(double limit) implements Goal {
        @Override
        public boolean heldBy(double measured, double reference) {
            return measured < limit;
        }

        @Override
        public String toString() {
            return "< " + Figures.of(limit);
        }
    }

    /** Told for comparison; nothing is promised. */
    record Told() implements Goal {
        @Override
        public boolean heldBy(double measured, double reference) {
            return true;
        }

        @Override
        public String toString() {
            return "–";
        }
    }
}
