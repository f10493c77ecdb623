package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Takes the nomination back; until it is put to a ballot. */
public record WithdrawNomination(@TargetAggregateIdentifier String id, String reason, Actor by, Instant at)
        implements NominationCommand {}
