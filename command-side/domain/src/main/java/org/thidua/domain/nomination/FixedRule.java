package org.thidua.domain.nomination;

/**
 * The rules that decide on a nomination once it has been handed in.
 *
 * @param ruleRow id of the catalogue row
 */
record FixedRule(String ruleSet, String ruleRow) {}
