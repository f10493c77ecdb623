package org.thidua.wire.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * As much of Axon Server as the connector needs to send a command and to store and read its events, over real gRPC on a
 * port of this machine: commands go to the node that subscribed last, sequence numbers without gaps are kept and others refused
 * as the server does it. Told to, it answers the next calls with an error instead.
 */
public final class StandIn implements AutoCloseable {

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final Server server;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, StreamObserver<CommandProviderInbound>> handlers = new HashMap<>();
    private final Map<String, StreamObserver<CommandResponse>> senders = new HashMap<>();
    private final Queue<StatusRuntimeException> appends = new ArrayDeque<>();
    private final Queue<StatusRuntimeException> reads = new ArrayDeque<>();
    private final Set<StreamObserver<EventWithToken>> reading = new HashSet<>();
    private final Queue<String> dispatches = new ArrayDeque<>();
    private boolean silent;

    public StandIn() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new Platform())
                    .addService(new Commands())
                    .addService(new Events())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    public String address() {
        return "localhost:" + server.getPort();
    }

    static StatusRuntimeException error(Status status, String code) {
        var trailers = new Metadata();
        trailers.put(CODE, code);
        return status.withDescription("[" + code + "] as told").asRuntimeException(trailers);
    }

    synchronized void failNextAppend(StatusRuntimeException error) {
        appends.add(error);
    }

    synchronized void failNextRead(StatusRuntimeException error) {
        reads.add(error);
    }

    /** Answers as many commands with that code without giving them to a node. */
    synchronized void failNextCommands(int count, String code) {
        for (int i = 0; i < count; i++) {
            dispatches.add(code);
        }
    }

    /** Stores what comes next and confirms nothing any more. */
    synchronized void stopConfirming() {
        silent = true;
    }

    synchronized boolean takes(String command) {
        return handlers.containsKey(command);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Platform extends PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder()
                    .setSameConnection(true)
                    .setPrimary(NodeInfo.newBuilder().setHostName("localhost").setGrpcPort(server.getPort()))
                    .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> client) {
            return new Received<>(client, instruction -> {
                if (!instruction.getInstructionId().isEmpty()) {
                    client.onNext(PlatformOutboundInstruction.newBuilder()
                            .setAck(acknowledged(instruction.getInstructionId()))
                            .build());
                }
            });
        }
    }

    private final class Commands extends CommandServiceImplBase {

        @Override
        public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> node) {
            return new Received<>(node, sent -> {
                synchronized (StandIn.this) {
                    switch (sent.getRequestCase()) {
                        case SUBSCRIBE -> {
                            handlers.put(sent.getSubscribe().getCommand(), node);
                            node.onNext(CommandProviderInbound.newBuilder()
                                    .setAck(acknowledged(sent.getInstructionId()))
                                    .build());
                        }
                        case COMMAND_RESPONSE ->
                            answer(
                                    senders.remove(sent.getCommandResponse().getRequestIdentifier()),
                                    sent.getCommandResponse());
                        default -> {} // Permits are not counted here.
                    }
                }
            });
        }

        @Override
        public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
            synchronized (StandIn.this) {
                String code = dispatches.poll();
                StreamObserver<CommandProviderInbound> node = handlers.get(command.getName());
                if (code != null || node == null) {
                    answer(
                            sender,
                            CommandResponse.newBuilder()
                                    .setRequestIdentifier(command.getMessageIdentifier())
                                    .setErrorCode(code == null ? "AXONIQ-4000" : code)
                                    .setErrorMessage(ErrorMessage.newBuilder().setMessage("as told"))
                                    .build());
                    return;
                }
                senders.put(command.getMessageIdentifier(), sender);
                node.onNext(
                        CommandProviderInbound.newBuilder().setCommand(command).build());
            }
        }
    }

    private final class Events extends EventStoreImplBase {

        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> sender) {
            List<Event> transaction = new ArrayList<>();
            return new Received<>(sender, transaction::add) {
                @Override
                public void onCompleted() {
                    store(transaction, sender);
                }
            };
        }

        /** Sends what there is by now; permits are not counted here. */
        @Override
        public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> reader) {
            return new Received<>(reader, request -> {
                synchronized (StandIn.this) {
                    if (request.getNumberOfPermits() > 0 && reading.add(reader)) {
                        for (int token = (int) request.getTrackingToken(); token < events.size(); token++) {
                            reader.onNext(EventWithToken.newBuilder()
                                    .setToken(token)
                                    .setEvent(events.get(token))
                                    .build());
                        }
                    }
                }
            });
        }

        @Override
        public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> reader) {
            answerToken(reader, 0);
        }

        @Override
        public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> reader) {
            synchronized (StandIn.this) {
                answerToken(reader, events.size() - 1);
            }
        }

        private void answerToken(StreamObserver<TrackingToken> reader, long token) {
            reader.onNext(TrackingToken.newBuilder().setToken(token).build());
            reader.onCompleted();
        }

        @Override
        public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> reader) {
            synchronized (StandIn.this) {
                StatusRuntimeException error = reads.poll();
                if (error != null) {
                    reader.onError(error);
                    return;
                }
                events.stream()
                        .filter(event -> event.getAggregateIdentifier().equals(request.getAggregateId()))
                        .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
                        .forEach(reader::onNext);
                reader.onCompleted();
            }
        }
    }

    private synchronized void store(List<Event> transaction, StreamObserver<Confirmation> sender) {
        StatusRuntimeException error = appends.poll();
        int before = events.size();
        for (Event event : transaction) {
            if (error == null && !isNext(event)) {
                error = error(Status.OUT_OF_RANGE, "AXONIQ-2000");
            }
            events.add(event);
        }
        if (error != null) {
            events.subList(before, events.size()).clear();
            sender.onError(error);
            return;
        }
        if (!silent) {
            sender.onNext(Confirmation.newBuilder().setSuccess(true).build());
            sender.onCompleted();
        }
    }

    private boolean isNext(Event event) {
        return event.getAggregateSequenceNumber()
                == events.stream()
                        .filter(stored -> stored.getAggregateIdentifier().equals(event.getAggregateIdentifier()))
                        .count();
    }

    private static void answer(@Nullable StreamObserver<CommandResponse> sender, CommandResponse response) {
        if (sender != null) {
            sender.onNext(response);
            sender.onCompleted();
        }
    }

    private static InstructionAck acknowledged(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    /** What a client sends over an open stream. */
    private static class Received<I, O> implements StreamObserver<I> {

        private final StreamObserver<O> client;
        private final Consumer<I> reaction;

        Received(StreamObserver<O> client, Consumer<I> reaction) {
            this.client = client;
            this.reaction = reaction;
        }

        @Override
        public void onNext(I sent) {
            reaction.accept(sent);
        }

        @Override
        public void onError(Throwable lost) {
            // The client went away.
        }

        @Override
        public void onCompleted() {
            client.onCompleted();
        }
    }
}
