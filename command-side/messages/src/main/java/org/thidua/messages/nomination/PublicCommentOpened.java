package org.thidua.messages.nomination;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.thidua.messages.shared.EventName;

/**
 * The nomination is published for comment.
 *
 * @param channel an address or the name of a medium
 * @param to last day, included
 */
@EventName("nomination.public-comment-opened")
@Revision("1")
public record PublicCommentOpened(String nominationId, int level, String channel, LocalDate from, LocalDate to)
        implements NominationEvent {}
