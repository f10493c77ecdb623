package org.thidua.messages.award;

/**
 * The nominee worked in the achievement year for at least so many months.
 *
 * @param months 1 to 12
 */
public record ServiceInYear(Grounds grounds, int months) implements Condition {}
