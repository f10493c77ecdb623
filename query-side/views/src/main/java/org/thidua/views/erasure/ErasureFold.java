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

/** Folds the events of an erasure into its view; a change in the making, used for one event and thrown away. */
public final class ErasureFold {

    private String personId = "";
    private ErasureStatus status = ErasureStatus.REQUESTED;
    private String reason = "";
    private String reference = "";
    private String requestedBy = "";
    private Instant requestedAt = Instant.EPOCH;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant dueAt;
    private List<String> holds = List.of();
    private @Nullable String cancelledBy;
    private @Nullable Instant cancelledAt;
    private @Nullable Instant begunAt;
    private @Nullable Instant carriedOutAt;
    private @Nullable Integer keys;
    private List<ErasureView.Check> checks = List.of();
    private @Nullable Instant provenAt;

    /** Also for a request after a cancellation, which begins anew. */
    private ErasureFold() {}

    private ErasureFold(ErasureView view) {
        personId = view.personId();
        status = view.status();
        reason = view.reason();
        reference = view.reference();
        requestedBy = view.requestedBy();
        requestedAt = view.requestedAt();
        confirmedBy = view.confirmedBy();
        confirmedAt = view.confirmedAt();
        dueAt = view.dueAt();
        holds = view.holds();
        cancelledBy = view.cancelledBy();
        cancelledAt = view.cancelledAt();
        begunAt = view.begunAt();
        carriedOutAt = view.carriedOutAt();
        keys = view.keys();
        checks = view.checks();
        provenAt = view.provenAt();
    }

    /** The view after an event. */
    public static ErasureView fold(@Nullable ErasureView before, ErasureEvent event, Facts facts) {
        ErasureFold change =
                event instanceof ErasureRequested ? new ErasureFold() : new ErasureFold(Fold.begun(before, facts));
        return change.apply(event, facts.at());
    }

    private ErasureView apply(ErasureEvent event, Instant at) {
        switch (event) {
            case ErasureRequested it -> {
                personId = it.personId();
                reason = it.reason();
                reference = it.reference();
                requestedBy = it.requestedBy();
                requestedAt = at;
            }
            case ErasureConfirmed it -> {
                status = ErasureStatus.CONFIRMED;
                confirmedBy = it.confirmedBy();
                confirmedAt = at;
                dueAt = it.dueAt();
            }
            case ErasureCancelled it -> {
                status = ErasureStatus.CANCELLED;
                cancelledBy = it.cancelledBy();
                cancelledAt = at;
            }
            case ErasureHeld it -> {
                status = ErasureStatus.HELD;
                holds = it.holds();
            }
            case ErasureBegun _ -> {
                status = ErasureStatus.BEGUN;
                holds = List.of();
                begunAt = at;
            }
            case ErasureCarriedOut it -> {
                status = ErasureStatus.CARRIED_OUT;
                carriedOutAt = at;
                keys = it.keys();
            }
            case StoreChecked it -> checks = Lists.with(checks, new ErasureView.Check(it.store(), it.examined(), at));
            case ErasureProven _ -> {
                status = ErasureStatus.PROVEN;
                provenAt = at;
            }
        }
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
                cancelledBy,
                cancelledAt,
                begunAt,
                carriedOutAt,
                keys,
                checks,
                provenAt);
    }
}
