package org.thidua.domain.nomination;

import org.thidua.domain.quota.QuotaKey;

/**
 * What a council needs to know of a nomination that waits for it.
 *
 * @param quotaKey the ledger that a place is taken in, where the rule row sets a quota
 * @param ruleRow the catalogue row fixed at intake
 */
public record ReadyForCouncil(
        String nominationId, String awardCode, String nomineeId, QuotaKey quotaKey, String ruleSet, String ruleRow) {}
