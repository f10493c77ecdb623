package org.thidua.wire.mongo;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.presence.Presence;

/**
 * Stores a token only after the documents of its batch.
 *
 * <p>Axon's {@code WorkPackage} registers the storing of the token before any handler has run, and hooks of a unit of
 * work run in that order: a projector that flushes in a hook of its own writes <em>after</em> the token and loses the
 * batch when the process dies in between. Here the token's own storing flushes first. What a crash can then cause is a
 * batch delivered again, which documents that know their version do not notice.
 *
 * <p>While the store is away, processors wait for it here. If they failed they would try again, each time later, up to a
 * minute after it is back, and log each time.
 */
public final class FlushingTokenStore implements TokenStore {

    private final TokenStore tokens;
    private final ViewChanges changes;
    private final Presence presence;

    /** For a store that is always there. */
    public FlushingTokenStore(TokenStore tokens, ViewChanges changes) {
        this(tokens, changes, new Presence("document-store"));
    }

    /** @param presence whether the store of tokens and documents answers */
    public FlushingTokenStore(TokenStore tokens, ViewChanges changes, Presence presence) {
        this.tokens = tokens;
        this.changes = changes;
        this.presence = presence;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        presence.await();
        BatchWrites.pending().ifPresent(writes -> {
            // A node that lost its claim while it was stalled must not put old documents over newer ones.
            tokens.extendClaim(processorName, segment);
            changes.announce(writes.flush());
        });
        tokens.storeToken(token, processorName, segment);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount) {
        presence.await();
        tokens.initializeTokenSegments(processorName, segmentCount);
    }

    @Override
    public void initializeTokenSegments(String processorName, int segmentCount, @Nullable TrackingToken initial) {
        presence.await();
        tokens.initializeTokenSegments(processorName, segmentCount, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        presence.await();
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        presence.await();
        return tokens.fetchToken(processorName, segment);
    }

    @Override
    public void extendClaim(String processorName, int segment) {
        presence.await();
        tokens.extendClaim(processorName, segment);
    }

    @Override
    public void releaseClaim(String processorName, int segment) {
        presence.await();
        tokens.releaseClaim(processorName, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processorName, int segment) {
        presence.await();
        tokens.initializeSegment(token, processorName, segment);
    }

    @Override
    public void deleteToken(String processorName, int segment) {
        presence.await();
        tokens.deleteToken(processorName, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processorName) {
        presence.await();
        return tokens.fetchSegments(processorName);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processorName) {
        presence.await();
        return tokens.fetchAvailableSegments(processorName);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        presence.await();
        return tokens.retrieveStorageIdentifier();
    }
}
