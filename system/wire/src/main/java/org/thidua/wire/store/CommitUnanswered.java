package org.thidua.wire.store;

/**
 * The event store was asked to commit and did not answer: the events may be stored or not. Whoever repeats the command
 * under the same {@code Idempotency-Key} finds out, and it happens once.
 */
public final class CommitUnanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommitUnanswered(RuntimeException cause) {
        super("the event store did not answer to a commit", cause);
    }
}
