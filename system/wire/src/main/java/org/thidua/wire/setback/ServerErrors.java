package org.thidua.wire.setback;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.Optional;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.util.GrpcMessageSizeExceededException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.jspecify.annotations.Nullable;

/**
 * The errors of Axon Server and of its connector, which come in three forms: a gRPC status that may carry a code of the
 * server ({@code AXONIQ-2000}) as a trailer or in its text, the connector's exception, and the framework's. The codes
 * are those of the server's {@code ErrorCode}; one that is not listed here is no setback.
 */
final class ServerErrors {

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private static final Map<String, Setback> CODES = Map.ofEntries(
            Map.entry("AXONIQ-1100", Setback.AWAY), // the server is a replica only
            Map.entry("AXONIQ-1400", Setback.AWAY), // no server for the context
            Map.entry("AXONIQ-1500", Setback.AWAY), // the server for the context is not connected
            Map.entry("AXONIQ-1900", Setback.AWAY), // too many requests
            Map.entry("AXONIQ-2000", Setback.LOST_RACE), // the sequence number is taken
            Map.entry("AXONIQ-2001", Setback.TOO_LARGE), // the payload
            Map.entry("AXONIQ-2002", Setback.TOO_LARGE), // the number of events of one transaction
            Map.entry("AXONIQ-2100", Setback.AWAY), // no leader of the context
            Map.entry("AXONIQ-3000", Setback.AWAY), // too many events
            Map.entry("AXONIQ-3001", Setback.AWAY), // no connection
            Map.entry("AXONIQ-3002", Setback.TOO_LARGE), // the gRPC message
            Map.entry("AXONIQ-4000", Setback.NO_HANDLER),
            Map.entry("AXONIQ-4001", Setback.AWAY), // the handling node left before it answered
            Map.entry("AXONIQ-6000", Setback.AWAY), // the context's store is not open
            Map.entry("AXONIQ-6001", Setback.AWAY), // the handling node is not connected
            Map.entry("AXONIQ-9500", Setback.AWAY), // interrupted, as when the server stops
            Map.entry("AXONIQ-9900", Setback.AWAY), // rolled back, as when the server stops
            Map.entry("AXONIQ-10003", Setback.AWAY), // the other servers are too slow
            Map.entry("AXONIQ-11000", Setback.AWAY)); // an instruction was not answered in time

    private ServerErrors() {}

    /** What one exception says, its causes left aside. */
    static Optional<Setback> setback(Throwable thrown) {
        return switch (thrown) {
            case StatusRuntimeException status -> ofStatus(status.getStatus(), status.getTrailers());
            case StatusException status -> ofStatus(status.getStatus(), status.getTrailers());
            case AxonServerException connector -> ofConnector(connector);
            case org.axonframework.axonserver.connector.AxonServerException framework -> ofFramework(framework);
            case AxonServerCommandDispatchException undelivered
            when undelivered.getCause() == null -> Optional.of(Setback.AWAY);
            case NoHandlerForCommandException nobody -> Optional.of(Setback.NO_HANDLER);
            case GrpcMessageSizeExceededException large -> Optional.of(Setback.TOO_LARGE);
            case StreamTimeoutException slow -> Optional.of(Setback.AWAY);
            case StreamUnexpectedlyCompletedException cut -> Optional.of(Setback.AWAY);
            case ShutdownInProgressException stopping -> Optional.of(Setback.AWAY);
            default -> Optional.empty();
        };
    }

    private static Optional<Setback> ofStatus(Status status, @Nullable Metadata trailers) {
        return ofCode(trailers == null ? null : trailers.get(CODE)).or(() -> ofCode(codeIn(status.getDescription())));
    }

    /** What a gRPC status says that carries no code of the server, and behind which there is nothing clearer. */
    static Optional<Setback> ofBareStatus(Throwable thrown) {
        return switch (thrown) {
            case StatusRuntimeException status -> ofGrpc(status.getStatus().getCode());
            case StatusException status -> ofGrpc(status.getStatus().getCode());
            default -> Optional.empty();
        };
    }

    private static Optional<Setback> ofGrpc(Status.Code code) {
        return switch (code) {
            // A stopping server cancels what it is doing; a broken connection is called internal.
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, ABORTED, INTERNAL -> Optional.of(Setback.AWAY);
            // Without a code of the server it is the message that exceeds what gRPC accepts.
            case RESOURCE_EXHAUSTED -> Optional.of(Setback.TOO_LARGE);
            default -> Optional.empty();
        };
    }

    /** The connector puts its own category above the cause, which says more. */
    private static Optional<Setback> ofConnector(AxonServerException thrown) {
        Optional<Setback> listed = ofCode(thrown.getErrorCategory().errorCode());
        return listed.isEmpty()
                        && thrown.getErrorCategory() == ErrorCategory.COMMAND_DISPATCH_ERROR
                        && thrown.getCause() == null
                ? Optional.of(Setback.AWAY)
                : listed;
    }

    /**
     * The framework forgets a code that it does not know, such as that of a node which left before it answered. What it
     * then calls other are answers of the server in place of a node's: nobody refused, and nobody confirmed.
     */
    private static Optional<Setback> ofFramework(org.axonframework.axonserver.connector.AxonServerException thrown) {
        return ErrorCode.OTHER.errorCode().equals(thrown.code()) ? Optional.of(Setback.AWAY) : ofCode(thrown.code());
    }

    private static Optional<Setback> ofCode(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(CODES.get(code));
    }

    /** The code in {@code [AXONIQ-2000] Invalid sequence number…}. */
    private static @Nullable String codeIn(@Nullable String description) {
        if (description == null || !description.startsWith("[")) {
            return null;
        }
        int end = description.indexOf(']');
        return end < 0 ? null : description.substring(1, end);
    }
}
