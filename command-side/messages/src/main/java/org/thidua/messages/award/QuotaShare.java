package org.thidua.messages.award;

/**
 * A share of a base as whole places, in integers: a percentage never passes through floating point.
 *
 * @param percent 1 to 100
 * @param minimumOne whether a share below one still gives one place; never of a base of 0
 */
public record QuotaShare(int percent, Rounding rounding, boolean minimumOne) {

    /** @throws IllegalArgumentException when the share is not of 1 to 100 */
    public QuotaShare {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a quota is of 1 to 100 percent");
        }
    }

    /** Places out of a base of this size (tricky case 25: 15 % of 33 are 4 or 5, of 6 are 0 or 1). */
    public int places(int of) {
        long share = (long) percent * of;
        long whole =
                switch (rounding) {
                    case FLOOR -> share / 100;
                    case HALF_UP -> (share + 50) / 100;
                    case CEIL -> (share + 99) / 100;
                };
        return (int) (minimumOne && of > 0 ? Math.max(1, whole) : whole);
    }
}
