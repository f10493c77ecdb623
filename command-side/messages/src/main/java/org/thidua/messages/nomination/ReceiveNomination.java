package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Takes a complete dossier in; the clock of the appraisal begins.
 *
 * @param number of the receipt
 */
public record ReceiveNomination(@TargetAggregateIdentifier String id, String number, Actor by, Instant at)
        implements NominationCommand {}
