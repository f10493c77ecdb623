package org.thidua.wire.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** <a href="https://github.com/AxonIQ/AxonFramework/issues/4160">Issue 4160</a> and what is done about it. */
class ReplayTokenSubtypesTest {

    private static final TrackingToken RESET = ReplayToken.createReplayToken(
            GapAwareTrackingToken.newInstance(42, Set.of(40L)),
            GapAwareTrackingToken.newInstance(7, Set.of()),
            "sau khi sửa khung nhìn");

    @Test
    void aStoredReplayTokenIsReadBack() {
        assertThat(readBack(WireSerializer.create())).isEqualTo(RESET);
    }

    @Test
    void aReplayTokenWithoutContextIsReadBack() {
        Serializer serializer = WireSerializer.create();
        TrackingToken token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(42, Set.of()));

        TrackingToken back = serializer.deserialize(serializer.serialize(token, String.class));

        assertThat(back).isEqualTo(token);
    }

    /** When this fails, the workaround may go. */
    @Test
    void axonAloneCannotReadIt() {
        assertThatThrownBy(() -> readBack(Jackson3Serializer.builder().build())).isInstanceOf(Exception.class);
    }

    private static TrackingToken readBack(Serializer serializer) {
        return serializer.deserialize(serializer.serialize(RESET, String.class));
    }
}
