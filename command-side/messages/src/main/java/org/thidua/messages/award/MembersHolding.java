package org.thidua.messages.award;

/**
 * A share or number of a collective's members on the roll of the achievement year hold an award of that year.
 *
 * @param award code of the award
 * @param percent share of the members, 0 when only the number counts
 * @param strict true: more than the share; false: at least
 * @param atLeast number of members, 0 when only the share counts
 */
public record MembersHolding(Grounds grounds, String award, int percent, boolean strict, int atLeast)
        implements Condition {

    /** @throws IllegalArgumentException when the share is not of 0 to 100, or neither share nor number is asked for */
    public MembersHolding {
        if (percent < 0 || percent > 100 || atLeast < 0 || (percent == 0 && atLeast == 0)) {
            throw new IllegalArgumentException("a share of 0 to 100, a number from 0, and one of the two");
        }
    }
}
