package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The bloc will elect the holder of an office for a year; candidacies are welcome.
 *
 * @param electionId {@code election:<bloc code>:<year>}, for a deputy with {@code :deputy} behind
 * @param year the year of office
 * @param office a {@code BlocOffice}
 * @param method an {@link ElectionMethod}
 */
@EventName("election.called")
@Revision("1")
public record ElectionCalled(String electionId, String blocId, int year, String office, String method)
        implements ElectionEvent {}
