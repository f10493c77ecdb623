package org.thidua.domain.nomination;

/**
 * An award for one achievement year.
 *
 * @param award the award's code
 */
public record AwardYear(String award, int year) {}
