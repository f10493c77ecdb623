package org.thidua.messages.bloc;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.thidua.messages.shared.Actor;

/** Establishes a bloc; the id is made from its code. */
public record EstablishBloc(@TargetAggregateIdentifier String id, String code, String name, Actor by, Instant at)
        implements BlocCommand {}
