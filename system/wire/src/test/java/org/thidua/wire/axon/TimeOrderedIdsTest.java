package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void axonTakesTheIdsOfEventsFromHere() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);

        String id = GenericEventMessage.asEventMessage("anything").getIdentifier();

        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }
}
