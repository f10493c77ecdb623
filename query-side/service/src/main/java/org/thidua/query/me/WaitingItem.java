package org.thidua.query.me;

/**
 * One thing that waits for somebody.
 *
 * @param what {@code vote}, {@code appraise}, {@code prepare-ballot}, {@code decide}, {@code complete}, {@code sign},
 *     {@code elect} or {@code confirm-erasure}
 * @param id of the ballot, nomination, pledge, election or erasure
 */
public record WaitingItem(String what, String id) {}
