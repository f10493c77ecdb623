package org.thidua.messages.award;

/** How well somebody completed a year's tasks (hoàn thành nhiệm vụ), from the lowest grade up. */
public enum CompletionGrade {
    /** không hoàn thành */
    NOT_COMPLETED,
    /** hoàn thành */
    COMPLETED,
    /** hoàn thành tốt */
    GOOD,
    /** hoàn thành xuất sắc */
    EXCELLENT;

    /** Whether it is this grade or a better one. */
    public boolean isAtLeast(CompletionGrade other) {
        return compareTo(other) >= 0;
    }
}
