package org.thidua.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.Rejected;
import org.thidua.wire.axon.Rejections;
import org.thidua.wire.http.CommandHeaders;
import org.thidua.wire.http.EdgeProblem;

/** Sends the command of a request and waits until it is accepted, refused or overdue. */
public final class Commands {

    private final CommandGateway gateway;
    private final Duration patience;

    /** @param patience how long a caller is kept waiting before the answer is 503 */
    public Commands(CommandGateway gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    /**
     * The answer of the aggregate, after its events have reached the disk.
     *
     * <p>A refused command that carries a key is sent once more. On another node the first sending of it may have been
     * accepted while this one was judged: it then met what the first had changed in a neighbour before it could see the
     * key in its own aggregate, and the second look finds the first answer. What is refused for good is refused twice.
     *
     * @throws Rejected when a rule refuses the command: nothing was stored
     * @throws EdgeProblem with {@code UNAVAILABLE} when there is no answer in time: whether something was stored is not
     *     known, and a repetition under the same Idempotency-Key finds out
     */
    public Accepted send(Command command, CommandHeaders headers) {
        var message = GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(metadata(headers));
        try {
            return send(message);
        } catch (Rejected refused) {
            if (headers.idempotencyKey() == null) {
                throw refused;
            }
            return send(message);
        }
    }

    private Accepted send(CommandMessage<Command> message) {
        CompletableFuture<Accepted> answer = gateway.send(message);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw EdgeProblem.unanswered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EdgeProblem.unanswered();
        } catch (ExecutionException e) {
            throw Rejections.of(e)
                    .<RuntimeException>map(Rejected::new)
                    .orElseGet(() -> new CommandFailed(message.getPayload(), e.getCause()));
        }
    }

    private static Map<String, String> metadata(CommandHeaders headers) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(MetadataKeys.REQUEST_ID, headers.requestId());
        if (headers.idempotencyKey() != null) {
            metadata.put(MetadataKeys.IDEMPOTENCY_KEY, headers.idempotencyKey());
            metadata.put(MetadataKeys.REQUEST_DIGEST, headers.digest());
        }
        if (headers.expectedVersion() != null) {
            metadata.put(MetadataKeys.EXPECTED_VERSION, String.valueOf(headers.expectedVersion()));
        }
        return metadata;
    }
}
