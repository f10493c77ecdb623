package org.thidua.views.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.StoreChecked;
import org.thidua.views.shared.Facts;
import org.thidua.views.shared.Fold;
import org.thidua.views.shared.Lists;

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

    /** The view after an event. */
    public static ErasureView fold(@Nullable ErasureView before, ErasureEvent event, Facts facts) {
        if (event instanceof ErasureRequested it) {
            return requested(it, facts);
        }
        ErasureView view = Fold.begun(before, facts);
        return switch (event) {
            case ErasureRequested it -> requested(it, facts);
            case ErasureConfirmed it -> view.confirmed(it, facts.at());
            case ErasureCancelled it -> view.cancelled(it, facts.at());
            case ErasureHeld it -> view.held(it);
            case ErasureBegun _ -> view.begun(facts.at());
            case ErasureCarriedOut it -> view.carriedOut(it, facts.at());
            case StoreChecked it -> view.checked(new Check(it.store(), it.examined(), facts.at()));
            case ErasureProven _ -> view.proven(facts.at());
        };
    }

    private static ErasureView requested(ErasureRequested it, Facts facts) {
        return new ErasureView(
                it.personId(),
                ErasureStatus.REQUESTED,
                it.reason(),
                it.reference(),
                it.requestedBy(),
                facts.at(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private ErasureView confirmed(ErasureConfirmed it, Instant at) {
        return new ErasureView(
                personId,
                ErasureStatus.CONFIRMED,
                reason,
                reference,
                requestedBy,
                requestedAt,
                it.confirmedBy(),
                at,
                it.dueAt(),
                holds,
                null,
                null,
                null,
                null,
                null,
                checks,
                null);
    }

    private ErasureView cancelled(ErasureCancelled it, Instant at) {
        return new ErasureView(
                personId,
                ErasureStatus.CANCELLED,
                reason,
                reference,
                requestedBy,
                requestedAt,
                confirmedBy,
                confirmedAt,
                dueAt,
                holds,
                it.cancelledBy(),
                at,
                null,
                null,
                null,
                checks,
                null);
    }

    private ErasureView held(ErasureHeld it) {
        return new ErasureView(
                personId,
                ErasureStatus.HELD,
                reason,
                reference,
                requestedBy,
                requestedAt,
                confirmedBy,
                confirmedAt,
                dueAt,
                it.holds(),
                null,
                null,
                null,
                null,
                null,
                checks,
                null);
    }

    private ErasureView begun(Instant at) {
        return new ErasureView(
                personId,
                ErasureStatus.BEGUN,
                reason,
                reference,
                requestedBy,
                requestedAt,
                confirmedBy,
                confirmedAt,
                dueAt,
                List.of(),
                null,
                null,
                at,
                null,
                null,
                checks,
                null);
    }

    private ErasureView carriedOut(ErasureCarriedOut it, Instant at) {
        return new ErasureView(
                personId,
                ErasureStatus.CARRIED_OUT,
                reason,
                reference,
                requestedBy,
                requestedAt,
                confirmedBy,
                confirmedAt,
                dueAt,
                holds,
                null,
                null,
                begunAt,
                at,
                it.keys(),
                checks,
                null);
    }

    private ErasureView checked(Check check) {
        return new ErasureView(
                personId,
                status,
                reason,
                reference,
                requestedBy,
                requestedAt,
                confirmedBy,
                confirmedAt,
                dueAt,
                holds,
                null,
                null,
                begunAt,
                carriedOutAt,
                keys,
                Lists.with(checks, check),
                null);
    }

    private ErasureView proven(Instant at) {
        return new ErasureView(
                personId,
                ErasureStatus.PROVEN,
                reason,
                reference,
                requestedBy,
                requestedAt,
                confirmedBy,
                confirmedAt,
                dueAt,
                holds,
                null,
                null,
                begunAt,
                carriedOutAt,
                keys,
                checks,
                at);
    }
}
