package org.thidua.messages.nomination;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Publishes the nomination for comment by the public (lấy ý kiến Nhân dân).
 *
 * @param channel where it is published
 * @param to last day, included
 */
public record OpenPublicComment(
        @TargetAggregateIdentifier String id, String channel, LocalDate from, LocalDate to, Actor by, Instant at)
        implements NominationCommand {}
