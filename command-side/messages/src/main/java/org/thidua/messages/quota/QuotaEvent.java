package org.thidua.messages.quota;

import org.thidua.messages.shared.Event;

/** What can have happened to a quota ledger. */
public sealed interface QuotaEvent extends Event
        permits QuotaBaseFrozen, QuotaBaseCorrected, PlaceTaken, PlaceReleased {}
