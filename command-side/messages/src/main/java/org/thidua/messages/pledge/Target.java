package org.thidua.messages.pledge;

/**
 * A measurable target of a pledge.
 *
 * @param code unique in the pledge
 * @param title what is to be reached
 * @param unit in what it is counted
 * @param goal a decimal number as written
 */
public record Target(String code, String title, String unit, String goal) {}
