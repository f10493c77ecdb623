package org.thidua.messages.election;

import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Votes did not decide; the council that organises the bloc must.
 *
 * @param rounds how many were held
 * @param reason {@code NO_MAJORITY}: the only candidate got no more than half; {@code TIE}: the repeated run-off tied
 */
@EventName("election.failed")
@Revision("1")
public record ElectionFailed(String electionId, int rounds, String reason) implements ElectionEvent {}
