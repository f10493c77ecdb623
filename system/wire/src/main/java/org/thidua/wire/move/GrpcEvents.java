package org.thidua.wire.move;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.AxonException;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.thidua.wire.axon.MisconfiguredException;
import org.thidua.wire.axonserver.FirstConnection;
import org.thidua.wire.serial.WireSerializer;

/**
 * Events of a context of Axon Server, as its connector carries them. The server counts positions on its own, from 0 and
 * without gaps; it keeps a time as milliseconds and metadata as entries.
 */
final class GrpcEvents implements EventTarget {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 500;

    private final AxonServerConnectionManager connections;
    private final EventChannel channel;
    private final WireSerializer serializer = WireSerializer.create();

    private GrpcEvents(AxonServerConnectionManager connections, EventChannel channel) {
        this.connections = connections;
        this.channel = channel;
    }

    /** Opens the context that the settings name. */
    static GrpcEvents open(Environment settings) {
        AxonServerConfiguration given =
                Binder.get(settings).bindOrCreate("axon.axonserver", AxonServerConfiguration.class);
        var connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(given)
                .build();
        connections.start();
        try {
            FirstConnection.await(connections, given.getServers(), PATIENCE);
            return new GrpcEvents(
                    connections, connections.getConnection(given.getContext()).eventChannel());
        } catch (MisconfiguredException e) {
            connections.shutdown();
            throw e;
        } catch (AxonException e) {
            connections.shutdown();
            throw new StoreFailed(e);
        }
    }

    @Override
    public String kind() {
        return "axon-server";
    }

    @Override
    public Extent extent() {
        long last = answer(channel.getLastToken());
        if (last < 0) {
            return Extent.NOTHING;
        }
        long first = Math.max(0, answer(channel.getFirstToken()));
        return new Extent(last - first + 1, first, last);
    }

    @Override
    public void read(Extent extent, Consumer<StoredEvent> reader) {
        if (extent.count() == 0) {
            return;
        }
        try (EventStream stream = channel.openStream(extent.first() - 1, BUFFER)) {
            for (long reached = extent.first() - 1; reached < extent.last(); ) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    throw new StoreFailed(stream.getError()
                            .orElseGet(() -> new TimeoutException("Axon Server sends no event after " + PATIENCE)));
                }
                reached = next.getToken();
                reader.accept(stored(next));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed(e);
        }
    }

    @Override
    public boolean keepsPositions() {
        return false;
    }

    @Override
    public void append(List<StoredEvent> events) {
        AppendEventsTransaction transaction = channel.startAppendEventsTransaction();
        events.forEach(event -> transaction.appendEvent(sent(event)));
        answer(transaction.commit());
    }

    /** Axon Server counts from where it is. */
    @Override
    public void complete() {}

    @Override
    public void close() {
        connections.shutdown();
    }

    private StoredEvent stored(EventWithToken event) {
        Event sent = event.getEvent();
        return new StoredEvent(
                event.getToken(),
                sent.getMessageIdentifier(),
                sent.getAggregateType().isEmpty() ? null : sent.getAggregateType(),
                sent.getAggregateIdentifier(),
                sent.getAggregateSequenceNumber(),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(sent.getTimestamp())),
                sent.getPayload().getType(),
                sent.getPayload().getRevision().isEmpty()
                        ? null
                        : sent.getPayload().getRevision(),
                sent.getPayload().getData().toByteArray(),
                metadata(sent));
    }

    private byte[] metadata(Event sent) {
        Map<String, @Nullable String> entries = new HashMap<>();
        sent.getMetaDataMap().forEach((name, value) -> entries.put(name, text(sent, name, value)));
        return serializer.serialize(MetaData.from(entries), byte[].class).getData();
    }

    private static @Nullable String text(Event sent, String name, MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case DATA_NOT_SET -> null;
            default ->
                throw new MoveRefused("The metadata " + name + " of event " + sent.getMessageIdentifier()
                        + " are no text: this service did not store it.");
        };
    }

    private static Event sent(StoredEvent event) {
        Instant at = DateTimeUtils.parseInstant(event.at());
        if (!DateTimeUtils.formatInstant(at).equals(event.at())) {
            throw new MoveRefused("Axon Server keeps a time as milliseconds in UTC, which " + event.at() + " of "
                    + event + " is not.");
        }
        var payload = SerializedObject.newBuilder()
                .setType(event.name())
                .setRevision(event.revision() == null ? "" : event.revision())
                .setData(ByteString.copyFrom(event.payload()));
        var sent = Event.newBuilder()
                .setMessageIdentifier(event.id())
                .setAggregateType(event.type() == null ? "" : event.type())
                .setAggregateIdentifier(event.aggregateId())
                .setAggregateSequenceNumber(event.sequence())
                .setTimestamp(at.toEpochMilli())
                .setPayload(payload);
        event.entries()
                .forEach((name, value) -> sent.putMetaData(
                        name,
                        value == null
                                ? MetaDataValue.getDefaultInstance()
                                : MetaDataValue.newBuilder().setTextValue(value).build()));
        return sent.build();
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed(e);
        } catch (ExecutionException e) {
            throw new StoreFailed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new StoreFailed(new TimeoutException("Axon Server does not answer within " + PATIENCE));
        }
    }
}
