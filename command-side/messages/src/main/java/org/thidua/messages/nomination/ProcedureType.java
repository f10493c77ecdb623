package org.thidua.messages.nomination;

/** How a nomination is dealt with. */
public enum ProcedureType {
    NORMAL,
    /** thủ tục đơn giản: no council vote (Law 06/2022/QH15, article 85; Decree 98/2023, article 40) */
    SIMPLIFIED
}
