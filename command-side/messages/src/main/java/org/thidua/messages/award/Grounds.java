package org.thidua.messages.award;

/**
 * Where a condition comes from.
 *
 * @param id of the condition, unique within its row; findings name it, and texts for people are kept under it
 * @param weight what follows when it is not met
 * @param source the instrument and article, or the report it was taken from
 * @param confidence how sure the condition is, apart from the award itself
 */
public record Grounds(String id, Weight weight, String source, Confidence confidence) {}
