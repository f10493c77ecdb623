package org.thidua.messages.bloc;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * A membership has ended; what the agency signed and scored before stays.
 *
 * @param on first day without membership
 */
@EventName("bloc.member-left")
@Revision("1")
public record MemberLeft(String blocId, String agencyId, LocalDate on) implements BlocEvent {}
