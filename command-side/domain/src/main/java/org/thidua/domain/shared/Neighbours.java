package org.thidua.domain.shared;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Other aggregates, asked or changed within the unit of work of the command at hand: both are stored or neither is.
 * Each one loaded stays locked until then, so ask in the order ballot, council, nomination, quota ledger, erasure, then
 * record, person or collective, then destroyed keys; pledge or election, bloc, agency; and nominations among themselves
 * by id, quota ledgers too.
 */
public interface Neighbours {

    /** What an existing aggregate answers; nothing when there is none with this id. */
    <A extends EventSourced, R> Optional<R> ask(Class<A> type, String id, Function<A, R> question);

    /** Changes an aggregate, which comes into being when it does not exist yet. */
    <A extends EventSourced> void change(Class<A> type, String id, Consumer<A> act);

    /** Whether an aggregate of this type exists; locks nothing. */
    <A extends EventSourced> boolean exists(Class<A> type, String id);
}
