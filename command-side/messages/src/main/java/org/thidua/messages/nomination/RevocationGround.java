package org.thidua.messages.nomination;

/** Why an award is revoked (Law 06/2022/QH15, article 93(2)). */
public enum RevocationGround {
    /** merit was declared fraudulently */
    FRAUDULENT_DECLARATION,
    /** false information or forged papers */
    FALSE_INFORMATION,
    /** appraised, reviewed or approved against the law */
    UNLAWFUL_PROCEDURE,
    /** a later conclusion or judgment says that the standard was not met in the achievement period */
    STANDARD_NOT_MET
}
