package org.thidua.messages.award;

/**
 * How many may be proposed for an award in a year, as a share of a base.
 *
 * @param percent 1 to 100
 * @param minimumOne whether a share below one still gives one place; never of a base of 0
 * @param source the instrument or regulation
 * @param confidence how sure the quota is
 */
public record Quota(
        QuotaBase base, int percent, Rounding rounding, boolean minimumOne, String source, Confidence confidence) {

    /** @throws IllegalArgumentException when the share is not of 1 to 100 */
    public Quota {
        new QuotaShare(percent, rounding, minimumOne);
    }

    /** The share of the base. */
    public QuotaShare share() {
        return new QuotaShare(percent, rounding, minimumOne);
    }

    /** Places out of a base of this size. */
    public int places(int of) {
        return share().places(of);
    }
}
