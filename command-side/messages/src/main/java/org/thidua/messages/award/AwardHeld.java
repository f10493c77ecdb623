package org.thidua.messages.award;

/** The nominee holds an award of any earlier year, or of the achievement year. */
public record AwardHeld(Grounds grounds, String award) implements Condition {}
