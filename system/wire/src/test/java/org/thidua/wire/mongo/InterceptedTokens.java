package org.thidua.wire.mongo;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;

/** A token store whose storing is seen, and can be made to fail, just before it happens. */
final class InterceptedTokens extends InMemoryTokenStore implements TokenStore {

    private volatile Consumer<TrackingToken> before = token -> {};
    private final AtomicInteger attempts = new AtomicInteger();

    void beforeStoring(Consumer<TrackingToken> action) {
        before = action;
    }

    /** How often a batch was about to be written. */
    int attempts() {
        return attempts.get();
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        attempts.incrementAndGet();
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        if (token != null) {
            before.accept(token);
        }
        super.storeToken(token, processorName, segment);
    }
}
