package org.thidua.wire.mongo;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only after the documents of its batch.
 *
 * <p>Axon's {@code WorkPackage} registers the storing of the token before any handler has run, and hooks of a unit of
 * work run in that order: a projector that flushes in a hook of its own writes <em>after</em> the token and loses the
 * batch when the process dies in between. Here the token's own storing flushes first. What a crash can then cause is a
 * batch delivered again, which documents that know their version do not notice.
 */
public final class FlushingTokenStore implements TokenStore {

    private final TokenStore tokens;
    private final ViewChanges changes;

    public FlushingTokenStore(TokenStore tokens, ViewChanges changes) {
        this.tokens = tokens;
        this.changes = changes;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        BatchWrites.pending().ifPresent(writes -> {
            // A node that lost its claim while it was stalled must not put old documents over newer ones.
            tokens.extendClaim(processorName, segment);
            changes.announce(writes.flush());
        });
        tokens.storeToken(token, processorName, segment);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        tokens.initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(processorName, segmentCount, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        tokens.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        return tokens.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        return tokens.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
