package org.thidua.wire.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.wire.setback.Setback;
import org.thidua.wire.setback.Setbacks;
import org.thidua.wire.store.StoredEvents;

/** Events and commands by way of the Axon Server that {@code THIDUA_AXONSERVER} gives; skipped otherwise. */
@EnabledIfEnvironmentVariable(named = "THIDUA_AXONSERVER", matches = ".+")
@Timeout(60)
class GivenAxonServerTest {

    private static final String SERVERS = String.valueOf(System.getenv("THIDUA_AXONSERVER"));

    private final String id = "agency:" + UUID.randomUUID();
    private final Node node = Node.of(SERVERS, "node");
    private final Node other = Node.of(SERVERS, "other");
    private final StoredEvents stored = new AxonServerEvents(node.store);

    @AfterEach
    void disconnect() {
        other.close();
        node.close();
    }

    @Test
    void anAppendedEventIsReadBackWithItsIdTimeAndMetadata() {
        Instant at = Clock.tickMillis(ZoneOffset.UTC).instant();
        var appended = new GenericDomainEventMessage<>(
                "Agency",
                id,
                0,
                new GenericMessage<>("event-" + id, payload(), MetaData.with("actor", "person:cb-01")),
                at);
        node.store.publish(appended);

        assertThat(other.store.readEvents(id).asStream()).singleElement().satisfies(event -> {
            assertThat(event.getIdentifier()).isEqualTo(appended.getIdentifier());
            assertThat(event.getType()).isEqualTo("Agency");
            assertThat(event.getTimestamp()).isEqualTo(at);
            assertThat(event.getMetaData()).containsEntry("actor", "person:cb-01");
            assertThat(event.getPayload()).isEqualTo(payload());
        });
    }

    @Test
    void anUnknownAggregateHasNoEvents() {
        assertThat(stored.readEvents(id).hasNext()).isFalse();
        assertThat(node.store.lastSequenceNumberFor(id)).isEmpty();
    }

    @Test
    void aTakenSequenceNumberIsALostRace() {
        node.store.publish(event(0), event(1));

        assertThat(Setbacks.of(catchThrowable(() -> other.store.publish(event(1)))))
                .contains(Setback.LOST_RACE);
        assertThat(Setbacks.of(catchThrowable(() -> other.store.publish(event(0)))))
                .contains(Setback.LOST_RACE);
        assertThat(stored.readEvents(id).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(0L, 1L);
        assertThat(node.store.lastSequenceNumberFor(id)).contains(1L);
    }

    /** Or else one aggregate would know of a command that another has never heard of. */
    @Test
    void aUnitOfWorkOfTwoAggregatesIsStoredTogetherOrNotAtAll() {
        String neighbour = id + "-neighbour";
        node.store.publish(event(neighbour, 0));

        assertThatThrownBy(() -> DefaultUnitOfWork.startAndGet(event(0)).execute(() -> {
                    other.store.publish(event(0));
                    other.store.publish(event(neighbour, 0));
                }))
                .satisfies(thrown -> assertThat(Setbacks.of(thrown)).contains(Setback.LOST_RACE));

        assertThat(stored.readEvents(id).hasNext()).isFalse();
        assertThat(stored.readEvents(neighbour).asStream()).hasSize(1);
    }

    @Test
    void aTrackingReaderSeesEachEventOnceAndInTheOrderOfPositions() throws Exception {
        TrackingToken head = node.store.createHeadToken();
        for (int i = 0; i < 20; i++) {
            node.store.publish(event(i));
        }

        List<Long> positions = new ArrayList<>();
        List<Long> sequences = new ArrayList<>();
        try (var stream = other.store.openStream(head)) {
            while (sequences.size() < 20 && stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                if (event instanceof DomainEventMessage<?> ours
                        && ours.getAggregateIdentifier().equals(id)) {
                    positions.add(event.trackingToken().position().orElseThrow());
                    sequences.add(ours.getSequenceNumber());
                }
            }
        }

        assertThat(sequences).hasSize(20).isSorted();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theHeadIsThePositionOfTheLastEvent() {
        node.store.publish(event(0));

        long head = node.store.createHeadToken().position().orElseThrow();
        try (var all = stored.all()) {
            List<? extends TrackedEventMessage<?>> events = all.toList();

            assertThat(events.getLast().trackingToken().position().orElseThrow())
                    .isGreaterThanOrEqualTo(head);
            assertThat(events)
                    .filteredOn(event -> event instanceof DomainEventMessage<?> ours
                            && ours.getAggregateIdentifier().equals(id))
                    .hasSize(1);
        }
    }

    @Test
    void aCommandIsHandledOnTheNodeThatTakesIt() {
        try (var taking = Node.of(SERVERS, "taking")) {
            taking.take(taking::append);

            assertThat(node.gateway.<Accepted>sendAndWait(Node.command(id, "Cơ quan 07")))
                    .isEqualTo(new Accepted(id, 0));
        }
    }

    private DomainEventMessage<AgencyRegistered> event(long sequence) {
        return event(id, sequence);
    }

    private DomainEventMessage<AgencyRegistered> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Agency", aggregate, sequence, payload());
    }

    private AgencyRegistered payload() {
        return new AgencyRegistered(id, "07", "Cơ quan 07");
    }
}
