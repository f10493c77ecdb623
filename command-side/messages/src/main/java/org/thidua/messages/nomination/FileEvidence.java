package org.thidua.messages.nomination;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/**
 * Says which document of the dossier a file is.
 *
 * @param item code of a {@link org.thidua.messages.award.DossierItem}
 */
public record FileEvidence(@TargetAggregateIdentifier String id, String evidenceId, String item, Actor by, Instant at)
        implements NominationCommand {}
