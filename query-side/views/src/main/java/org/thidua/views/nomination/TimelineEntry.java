package org.thidua.views.nomination;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a nomination.
 *
 * @param sequence its number, from 0
 * @param what name of the event
 * @param by id of the person who acted
 * @param as the role in which that person acted
 * @param facts what matters of it, by name
 */
public record TimelineEntry(long sequence, String what, Instant at, String by, String as, Map<String, String> facts) {}
