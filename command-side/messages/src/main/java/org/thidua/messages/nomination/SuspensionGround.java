package org.thidua.messages.nomination;

/** Why a nomination rests (Decree 98/2023, article 4). */
public enum SuspensionGround {
    /** disciplinary proceedings are under way */
    DISCIPLINE,
    /** an authority investigates */
    INVESTIGATION,
    /** an inspection has found signs of a violation */
    INSPECTION,
    /** one is being verified */
    COMPLAINT_OR_DENUNCIATION,
    /** a press report of corruption is being verified */
    PRESS_REPORT,
    /** a signed comment of the public needs verification */
    ADVERSE_COMMENT
}
