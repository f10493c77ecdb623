package org.thidua.wire.serial;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Lets a stored {@code ReplayToken} be read back. Axon 4.13.0 writes the token's parts with their class names but gives
 * Jackson 3 no validator that admits them, so the first start after a reset fails. Only Axon's own types and strings
 * are admitted: keep replay contexts plain strings.
 *
 * <p>See <a href="https://github.com/AxonIQ/AxonFramework/issues/4160">issue 4160</a>. Remove with Axon 4.13.1 or newer:
 * {@code ReplayTokenSubtypesTest} must then pass with an untouched {@code Jackson3Serializer}.
 */
public final class ReplayTokenSubtypes implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder builder) {
        builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType(String.class)
                .build());
    }
}
