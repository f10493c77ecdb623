package org.thidua.messages.award;

/** Disciplinary measures (hình thức kỷ luật), from the lightest up. */
public enum DisciplinaryMeasure {
    /** khiển trách */
    REPRIMAND,
    /** cảnh cáo */
    WARNING,
    /** giáng chức, cách chức, hạ bậc lương */
    DEMOTION,
    /** buộc thôi việc */
    DISMISSAL;

    /** Whether it is this measure or a heavier one. */
    public boolean isAtLeast(DisciplinaryMeasure other) {
        return compareTo(other) >= 0;
    }
}
