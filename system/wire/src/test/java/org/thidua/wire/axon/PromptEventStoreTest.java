package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thidua.messages.register.AgencyRegistered;

@Timeout(60)
class PromptEventStoreTest {

    private final PromptEventStore store =
            new PromptEventStore(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()));

    @AfterEach
    void close() {
        store.shutDown();
    }

    @Test
    void aReaderIsCalledWhenThereIsSomethingToRead() throws InterruptedException {
        var calls = new Semaphore(0);
        TrackingEventStream reader = store.openStream(null);
        assertThat(reader.setOnAvailableCallback(calls::release)).isTrue();
        assertThat(reader.hasNextAvailable()).isFalse();

        for (int number = 1; number <= 3; number++) {
            publish(number);
            awaitSomethingToRead(reader, calls);

            assertThat(reader.nextAvailable().getPayload()).isEqualTo(agency(number));
        }
    }

    @Test
    void aClosedReaderIsNotCalledAgain() throws InterruptedException {
        var callsOfClosed = new Semaphore(0);
        var calls = new Semaphore(0);
        TrackingEventStream closed = store.openStream(null);
        closed.setOnAvailableCallback(callsOfClosed::release);
        callsOfClosed.acquire();
        closed.close();
        int before = callsOfClosed.availablePermits();

        TrackingEventStream reader = store.openStream(null);
        reader.setOnAvailableCallback(calls::release);
        publish(1);
        awaitSomethingToRead(reader, calls);

        assertThat(callsOfClosed.availablePermits()).isEqualTo(before);
    }

    /** A call may come for an earlier event too, so what counts is what can be read after it. */
    private static void awaitSomethingToRead(TrackingEventStream reader, Semaphore calls) throws InterruptedException {
        do {
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS))
                    .as("called within 20 s")
                    .isTrue();
        } while (!reader.hasNextAvailable());
    }

    private void publish(int number) {
        store.publish(GenericEventMessage.asEventMessage(agency(number)));
    }

    private static AgencyRegistered agency(int number) {
        return new AgencyRegistered("agency:" + number, "co-quan-" + number, "Cơ quan " + number);
    }
}
