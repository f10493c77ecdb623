package org.thidua.domain.nomination;

/**
 * What a council needs to know of a nomination that waits for it.
 *
 * @param ruleRow the catalogue row fixed at intake
 */
public record ReadyForCouncil(
        String nominationId, String awardCode, String nomineeId, String ruleSet, String ruleRow) {}
