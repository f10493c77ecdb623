package org.thidua.messages.nomination;

/** What is being verified (Decree 98/2023, article 4). */
public enum VerificationGround {
    /** xem xét kỷ luật */
    DISCIPLINE,
    /** điều tra */
    INVESTIGATION,
    /** thanh tra, kiểm tra, kiểm toán khi có dấu hiệu vi phạm */
    INSPECTION,
    /** khiếu nại, tố cáo */
    COMPLAINT,
    /** báo chí nêu */
    PRESS
}
