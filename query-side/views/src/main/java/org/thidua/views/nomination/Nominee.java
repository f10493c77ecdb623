package org.thidua.views.nomination;

/**
 * Who is nominated.
 *
 * @param type {@code INDIVIDUAL}, {@code COLLECTIVE} or {@code HOUSEHOLD}
 */
public record Nominee(String type, String id) {}
