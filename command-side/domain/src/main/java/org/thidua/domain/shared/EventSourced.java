package org.thidua.domain.shared;

import static org.thidua.messages.shared.RejectionCode.IDEMPOTENCY_KEY_REUSED;
import static org.thidua.messages.shared.RejectionCode.STALE_VERSION;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.Rejected;

/**
 * An aggregate whose state is folded from its events.
 *
 * <p>Every command is safe to repeat: the events carry the caller's Idempotency-Key and the digest of its request, so
 * the aggregate itself knows which requests it has accepted, on any node and after any restart, without a table.
 */
public abstract class EventSourced {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<String, AcceptedRequest> acceptedRequests = new HashMap<>();

    /** Changes the state; assigns only: no rule, no log, no clock. */
    protected abstract void evolve(Event event);

    /** This aggregate's id. */
    protected final String id() {
        if (id == null) {
            throw new IllegalStateException("an aggregate has no id before its first command");
        }
        return id;
    }

    /** For aggregates that another one brings into being; see {@link Neighbours#change}. */
    final void identify(String newId) {
        id = newId;
    }

    /** Whether anything has happened to this aggregate yet. */
    protected static boolean isNew() {
        Long version = AggregateLifecycle.getVersion();
        return version == null || version < 0;
    }

    /** Stores a fact and folds it into the state. */
    protected static void happened(Event event) {
        AggregateLifecycle.apply(event);
    }

    @CommandHandlerInterceptor
    Object acceptOnce(CommandMessage<?> message, InterceptorChain chain) throws Exception {
        if (id == null && message.getPayload() instanceof Command command) {
            id = command.id();
        }
        AcceptedRequest earlier = acceptedRequests.get(requestKey(message.getMetaData()));
        if (earlier != null) {
            if (!earlier.digest().equals(text(message.getMetaData(), MetadataKeys.REQUEST_DIGEST))) {
                throw Rejected.because(
                        IDEMPOTENCY_KEY_REUSED, "key", text(message.getMetaData(), MetadataKeys.IDEMPOTENCY_KEY));
            }
            return new Accepted(id(), earlier.version());
        }
        Long seen = AggregateLifecycle.getVersion();
        chain.proceed();
        // After the rules: who may not touch this aggregate must not learn its version (RFC 9110 section 13.2.1).
        String expected = (String) message.getMetaData().get(MetadataKeys.EXPECTED_VERSION);
        if (expected != null && !expected.equals(String.valueOf(seen))) {
            throw Rejected.because(STALE_VERSION, "id", id(), "expected", expected, "actual", seen);
        }
        return new Accepted(id(), AggregateLifecycle.getVersion());
    }

    @EventSourcingHandler
    void on(Event event, MetaData metaData, @SequenceNumber long sequence, @SourceId String source) {
        id = source;
        String key = requestKey(metaData);
        if (key != null) {
            acceptedRequests.put(key, new AcceptedRequest(text(metaData, MetadataKeys.REQUEST_DIGEST), sequence));
        }
        evolve(event);
    }

    private static @Nullable String requestKey(MetaData metaData) {
        Object key = metaData.get(MetadataKeys.IDEMPOTENCY_KEY);
        return key == null ? null : metaData.get(MetadataKeys.ACTOR) + " " + key;
    }

    private static String text(MetaData metaData, String key) {
        return String.valueOf(metaData.get(key));
    }

    /** What a request with a key was answered: its digest and the version it led to. */
    private record AcceptedRequest(String digest, long version) {}
}
