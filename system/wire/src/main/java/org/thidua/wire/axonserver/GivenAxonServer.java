package org.thidua.wire.axonserver;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when {@code THIDUA_AXONSERVER} names servers, however the setting was given. */
public final class GivenAxonServer implements Condition {

    /** The setting. */
    public static final String SETTING = "thidua.axonserver";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty(SETTING, "").isBlank();
    }
}
