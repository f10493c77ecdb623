package org.thidua.query.me;

/**
 * One thing that waits for somebody.
 *
 * @param what {@code vote}, {@code appraise}, {@code prepare-ballot}, {@code decide}, {@code complete}, {@code sign} or
 *     {@code elect}
 * @param id of the ballot, nomination, pledge or election
 */
public record WaitingItem(String what, String id) {}
