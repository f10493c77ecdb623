package org.thidua.messages.bloc;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * An agency is a member of the bloc from a day on.
 *
 * @param on first day of membership
 */
@EventName("bloc.member-joined")
@Revision("1")
public record MemberJoined(String blocId, String agencyId, LocalDate on) implements BlocEvent {}
