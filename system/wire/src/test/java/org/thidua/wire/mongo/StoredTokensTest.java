package org.thidua.wire.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.wire.serial.WireSerializer;

class StoredTokensTest {

    private final DocumentStore store = DocumentStore.inMemory();
    private final MongoTokenStore tokens = MongoTokenStore.builder()
            .mongoTemplate(DefaultMongoTemplate.builder()
                    .mongoDatabase(store.database())
                    .build())
            .serializer(WireSerializer.create())
            .contentType(String.class)
            .nodeId("node-1")
            .build();
    private final StoredTokens stored = new StoredTokens(store.database(), WireSerializer.create());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStoreWithoutTokensSaysNothing() {
        assertThat(stored.read()).isEmpty();
    }

    @Test
    void everyKindOfTokenSaysItsPosition() {
        assertThat(positionOf(null)).isEqualTo(-1);
        assertThat(positionOf(new GlobalSequenceTrackingToken(7))).isEqualTo(7);
        assertThat(positionOf(new GapAwareTrackingToken(9, List.of(3L, 5L)))).isEqualTo(9);
    }

    @Test
    void aReplayIsWhereItHasComeToAndNotWhereItGoes() {
        var reset = new GapAwareTrackingToken(100, List.of());

        assertThat(positionOf(ReplayToken.createReplayToken(reset, null))).isEqualTo(-1);
        assertThat(positionOf(ReplayToken.createReplayToken(reset, new GapAwareTrackingToken(4, List.of()))))
                .isEqualTo(4);
    }

    @Test
    void aSegmentIsSeenByEverybodyWithoutBeingClaimed() {
        tokens.initializeTokenSegments("review", 2, new GlobalSequenceTrackingToken(7));
        Instant before = Instant.now().minus(Duration.ofSeconds(1));

        assertThat(stored.read())
                .extracting(
                        token -> token.segment().getSegmentId(),
                        token -> token.segment().getMask(),
                        StoredToken::owner)
                .containsExactlyInAnyOrder(tuple(0, 1, null), tuple(1, 1, null));
        tokens.fetchToken("review", 1);

        assertThat(stored.read())
                .filteredOn(token -> token.owner() != null)
                .singleElement()
                .satisfies(token -> {
                    assertThat(token.processor()).isEqualTo("review");
                    assertThat(token.owner()).isEqualTo("node-1");
                    assertThat(token.at()).isAfter(before);
                });
    }

    @Test
    void theNameOfTheStoreIsNoToken() {
        tokens.retrieveStorageIdentifier();

        assertThat(stored.read()).isEmpty();
    }

    private long positionOf(@Nullable TrackingToken token) {
        String processor = "p" + stored.read().size();
        tokens.initializeTokenSegments(processor, 1, token);
        return stored.read().stream()
                .filter(it -> it.processor().equals(processor))
                .findFirst()
                .orElseThrow()
                .position();
    }
}
