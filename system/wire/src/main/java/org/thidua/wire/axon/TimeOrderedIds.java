package org.thidua.wire.axon;

import org.axonframework.common.IdentifierFactory;
import org.thidua.wire.http.TimeOrderedUuid;

/**
 * Ids of messages, and so of events, that begin with their time. The unique index over them then grows at its end; with
 * random ids each event dirties a page of its own, which every sync has to write (about a quarter of the work of an insert in
 * H2). Found by {@link java.util.ServiceLoader}.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return TimeOrderedUuid.next().toString();
    }
}
