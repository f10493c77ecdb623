package org.thidua.views.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of an erasure, for auditors: what, when, why, by whom, and which stores were searched afterwards.
 *
 * @param reason code of the legal ground
 * @param reference number of the file in which the request is kept
 * @param dueAt when it may begin
 * @param holds why it waits although it was due
 * @param keys how many keys were destroyed
 * @param checks one per store
 */
public record ErasureView(
        String personId,
        ErasureStatus status,
        String reason,
        String reference,
        String requestedBy,
        Instant requestedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant dueAt,
        List<String> holds,
        @Nullable String cancelledBy,
        @Nullable Instant cancelledAt,
        @Nullable Instant begunAt,
        @Nullable Instant carriedOutAt,
        @Nullable Integer keys,
        List<Check> checks,
        @Nullable Instant provenAt) {

    /** A store in which nothing could be read. */
    public record Check(String store, int examined, Instant at) {}
}
