package org.thidua.wire.store;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.thidua.wire.axonserver.GivenAxonServer;

/** Holds when no Axon Server is named. */
final class OnJdbc implements Condition {

    private final GivenAxonServer axonServer = new GivenAxonServer();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !axonServer.matches(context, metadata);
    }
}
