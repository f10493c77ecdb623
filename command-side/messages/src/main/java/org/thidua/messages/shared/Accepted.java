package org.thidua.messages.shared;

/**
 * The answer to an accepted command.
 *
 * @param id the aggregate that accepted it
 * @param version the sequence number of that aggregate's last event, counted from 0
 */
public record Accepted(String id, long version) {}
