package org.thidua.domain.eligibility;

/** An award and year that a live nomination has claimed and that may still be decided. */
public record LiveClaim(String award, int year, String nominationId) {}
