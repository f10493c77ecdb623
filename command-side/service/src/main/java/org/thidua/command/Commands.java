package org.thidua.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
     * @throws Rejected when a rule refuses the command: nothing was stored
     * @throws EdgeProblem with {@code UNAVAILABLE} when there is no answer in time: whether something was stored is not
     *     known, and a repetition under the same Idempotency-Key finds out
     */
    public Accepted send(Command command, CommandHeaders headers) {
        var message = GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(metadata(headers));
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
                    .orElseGet(() -> new CommandFailed(command, e.getCause()));
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
