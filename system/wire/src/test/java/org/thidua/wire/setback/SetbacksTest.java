package org.thidua.wire.setback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoTimeoutException;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.util.GrpcMessageSizeExceededException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.wire.store.DurabilityLost;
import org.thidua.wire.store.GroupSync;

class SetbacksTest {

    @Test
    void aTakenSequenceNumberIsALostRaceAlsoWhenItIsTheFirst() {
        assertThat(Setbacks.of(new IllegalStateException(new ConcurrencyException("seven times"))))
                .contains(Setback.LOST_RACE);
        assertThat(Setbacks.of(new AggregateStreamCreationException("exists"))).contains(Setback.LOST_RACE);
    }

    @Test
    void aStoreThatNoLongerReachesTheDiskIsAwayUntilTheProcessIsStartedAgain() {
        try (var sync = new GroupSync(
                "the event store",
                () -> {
                    throw new IOException("disk full");
                },
                cause -> {})) {
            var lost = catchThrowableOfType(DurabilityLost.class, sync::awaitVisible);

            assertThat(Setbacks.of(new IllegalStateException(lost))).contains(Setback.AWAY);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNoLostRaceAlthoughAxonCallsItTransient() {
        assertThat(Setbacks.of(new JdbcException("no connection", new SQLTransientConnectionException("refused"))))
                .contains(Setback.PUT_OFF);
        assertThat(Setbacks.of(new ConcurrencyException("as it seems", new MongoTimeoutException("no server"))))
                .contains(Setback.PUT_OFF);
    }

    /** Serialization failure, lock not to be had, stopped by an operator, too many connections, lost connection. */
    @ParameterizedTest
    @CsvSource({"40001", "40P01", "55P03", "57P01", "57014", "53300", "08006", "25006", "25P03"})
    void aDatabaseThatSaysTryAgainHasDoneNothing(String state) {
        assertThat(Setbacks.of(new EventStoreException("failed", new SQLException("so", state))))
                .contains(Setback.PUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({"42P01", "22001", "28P01"})
    void aStatementThatIsWrongIsNoSetback(String state) {
        assertThat(Setbacks.of(new EventStoreException("failed", new SQLException("so", state))))
                .isEmpty();
    }

    /** What the connector throws when a commit is not confirmed in time. */
    @Test
    void aCommitThatIsNotConfirmedInTimeMayBeStoredAndIsNotALostRace() {
        assertThat(Setbacks.of(new ExecutionException("Timeout while executing request", new TimeoutException())))
                .contains(Setback.AWAY);
    }

    @Test
    void aRefusalIsNoSetback() {
        var refused = Rejected.because(RejectionCode.NOT_FOUND, "id", "agency:99");

        assertThat(Setbacks.of(refused)).isEmpty();
        assertThat(Setbacks.of(new CommandExecutionException(
                        "refused", refused, Rejection.of(RejectionCode.NOT_FOUND, "id", "agency:99"))))
                .isEmpty();
    }

    @Test
    void aMistakeIsNoSetback() {
        assertThat(Setbacks.of(new IllegalStateException("wrong"))).isEmpty();
        assertThat(Setbacks.of(new EventStoreException("unreadable"))).isEmpty();
        assertThat(Setbacks.of(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anyOfThemIsReadFromTheDetailsThatAnotherNodeSent(Setback setback) {
        assertThat(Setbacks.of(new CompletionException(
                        new CommandExecutionException("elsewhere", new IllegalStateException(), setback))))
                .contains(setback);
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_RANGE, AXONIQ-2000, LOST_RACE",
        "INVALID_ARGUMENT, AXONIQ-2001, TOO_LARGE",
        "NOT_FOUND, AXONIQ-2100, AWAY",
        "NOT_FOUND, AXONIQ-4000, NO_HANDLER",
        "CANCELLED, AXONIQ-4001, AWAY",
        "RESOURCE_EXHAUSTED, AXONIQ-1900, AWAY",
    })
    void theCodeOfTheServerCountsMoreThanTheStatusThatCarriesIt(Status.Code status, String code, Setback setback) {
        var trailers = new Metadata();
        trailers.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);

        assertThat(Setbacks.of(status.toStatus().asRuntimeException(trailers))).contains(setback);
        assertThat(Setbacks.of(status.toStatus()
                        .withDescription("[" + code + "] said so")
                        .asRuntimeException()))
                .contains(setback);
        assertThat(Setbacks.of(status.toStatus().asException(trailers))).contains(setback);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, AWAY",
        "DEADLINE_EXCEEDED, AWAY",
        "CANCELLED, AWAY",
        "ABORTED, AWAY",
        "INTERNAL, AWAY",
        "RESOURCE_EXHAUSTED, TOO_LARGE",
    })
    void aStatusWithoutACodeSpeaksForItself(Status.Code status, Setback setback) {
        assertThat(Setbacks.of(
                        new EventStoreException("failed", status.toStatus().asRuntimeException())))
                .contains(setback);
    }

    /** The connector tells either the cause or the status, whichever comes first. */
    @Test
    void aCallThatWasCancelledBecauseItsMessageIsTooLargeIsNotAway() {
        var large = new GrpcMessageSizeExceededException("5 MB");

        assertThat(Setbacks.of(Status.CANCELLED.withCause(large).asRuntimeException()))
                .contains(Setback.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"OUT_OF_RANGE", "PERMISSION_DENIED", "UNAUTHENTICATED", "UNKNOWN"})
    void aStatusThatDoesNotPassIsNoSetback(Status.Code status) {
        assertThat(Setbacks.of(status.toStatus().asRuntimeException())).isEmpty();
    }

    @Test
    void whatTheConnectorCouldNotSendIsReadFromItsCause() {
        assertThat(Setbacks.of(new AxonServerException(
                        ErrorCategory.COMMAND_DISPATCH_ERROR,
                        "not sent",
                        "here",
                        Status.UNAVAILABLE.asRuntimeException())))
                .contains(Setback.AWAY);
        assertThat(Setbacks.of(new AxonServerException(ErrorCategory.COMMAND_DISPATCH_ERROR, "no answer came", "here")))
                .contains(Setback.AWAY);
        assertThat(Setbacks.of(new AxonServerException(
                        ErrorCategory.COMMAND_DISPATCH_ERROR, "not sent", "here", new IllegalArgumentException())))
                .isEmpty();
    }
}
