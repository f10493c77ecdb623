package org.thidua.messages.election;

import org.thidua.messages.shared.Event;

/** What can have happened to an election. */
public sealed interface ElectionEvent extends Event
        permits ElectionCalled,
                CandidacyEntered,
                DelegateAccredited,
                RoundOpened,
                ObjectionRaised,
                ElectionVoteCast,
                RoundCounted,
                AgencyElected,
                ElectionFailed,
                OfficeHandedOver {}
