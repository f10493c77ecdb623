package org.thidua.messages.award;

import org.jspecify.annotations.Nullable;

/**
 * What makes one year count: an award held for it, or a completion grade with a number of initiatives recognised in it.
 *
 * @param award code of the award; absent when a grade counts
 * @param grade the least grade; absent when an award counts
 * @param initiatives recognised in that year beside the grade, 0 or more
 */
public record YearMerit(@Nullable String award, @Nullable CompletionGrade grade, int initiatives) {

    /** @throws IllegalArgumentException unless exactly one of award and grade is there */
    public YearMerit {
        if ((award == null) == (grade == null)) {
            throw new IllegalArgumentException("a year counts by an award or by a grade");
        }
        if (initiatives < 0 || (award != null && initiatives > 0)) {
            throw new IllegalArgumentException("initiatives stand beside a grade and are not negative");
        }
    }
}
