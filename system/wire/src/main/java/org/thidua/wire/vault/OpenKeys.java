package org.thidua.wire.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys in use on this node: the {@value #HELD} used last, under any name.
 *
 * @param <N> what they are asked for by
 */
final class OpenKeys<N> {

    private static final int HELD = 10_000;

    private final Cache<N, DataKey> keys;

    private OpenKeys(Cache<N, DataKey> keys) {
        this.keys = keys;
    }

    /** Kept until they are forgotten: only this process destroys keys. */
    static <N> OpenKeys<N> ofOneProcess() {
        return new OpenKeys<>(Caffeine.newBuilder().maximumSize(HELD).build());
    }

    /** Kept for a while: another process may have destroyed them. */
    static <N> OpenKeys<N> ofOneOfMany(Duration atMost) {
        return new OpenKeys<>(
                Caffeine.newBuilder().maximumSize(HELD).expireAfterWrite(atMost).build());
    }

    @Nullable
    DataKey get(N name) {
        return keys.getIfPresent(name);
    }

    DataKey get(N name, Supplier<DataKey> otherwise) {
        return keys.get(name, asked -> otherwise.get());
    }

    void forget(Collection<String> kids) {
        keys.asMap().values().removeIf(key -> kids.contains(key.kid()));
    }
}
