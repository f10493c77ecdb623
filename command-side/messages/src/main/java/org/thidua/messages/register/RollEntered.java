package org.thidua.messages.register;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * Who belonged to a collective on the cut-off day of a year (tricky case 19). A correction is another event of the same
 * year: the later one counts, both stay.
 *
 * @param memberIds people, sorted
 */
@EventName("collective.roll-entered")
@Revision("1")
public record RollEntered(String collectiveId, int year, List<String> memberIds) implements CollectiveEvent {}
