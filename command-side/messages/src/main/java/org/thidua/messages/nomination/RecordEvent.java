package org.thidua.messages.nomination;

import org.thidua.messages.shared.Event;

/** What can have happened to the record of a nominee. */
public sealed interface RecordEvent extends Event
        permits AwardClaimed,
                ClaimReleased,
                AwardEntered,
                RecordClosed,
                PastAwardEntered,
                DisciplineEntered,
                VerificationOpened,
                VerificationConcluded,
                YearGraded,
                InitiativeRecognised,
                InitiativeScopeRecognised,
                RecordDeclaredComplete,
                AwardUsed,
                AwardRevoked,
                SupportUsed,
                SupportReleased {

    /** Whose record it is. */
    String nomineeId();
}
