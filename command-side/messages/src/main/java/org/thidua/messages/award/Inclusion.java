package org.thidua.messages.award;

/** Of the years of a run, at least so many must have this merit too. */
public record Inclusion(int atLeast, YearMerit merit) {}
