package org.thidua.messages.erasure;

import org.thidua.messages.shared.Event;

/** What can have happened to an erasure. */
public sealed interface ErasureEvent extends Event
        permits ErasureRequested,
                ErasureConfirmed,
                ErasureCancelled,
                ErasureHeld,
                ErasureBegun,
                ErasureCarriedOut,
                StoreChecked,
                ErasureProven {}
