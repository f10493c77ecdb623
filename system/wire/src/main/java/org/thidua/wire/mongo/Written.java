package org.thidua.wire.mongo;

import org.jspecify.annotations.Nullable;

/**
 * A document that has just reached the store.
 *
 * @param collection where it is
 * @param id its {@code _id}
 * @param document what it says now; absent when it was removed
 */
public record Written(
        String collection, Object id, @Nullable Object document) {}
