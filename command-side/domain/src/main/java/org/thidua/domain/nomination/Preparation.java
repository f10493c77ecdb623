package org.thidua.domain.nomination;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationReplied;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationTakenUp;

/** What the standing body of a level has done before it writes its opinion. */
record Preparation(
        @Nullable NominationReceived received,
        @Nullable NominationTakenUp takenUp,
        @Nullable Consultation consultation) {

    static final Preparation NONE = new Preparation(null, null, null);

    Preparation received(NominationReceived event) {
        return new Preparation(event, takenUp, consultation);
    }

    Preparation takenUp(NominationTakenUp event) {
        return new Preparation(received, event, consultation);
    }

    Preparation consulting(ConsultationOpened event) {
        return new Preparation(received, takenUp, new Consultation(event));
    }

    Preparation replied(ConsultationReplied event) {
        return consultation == null ? this : new Preparation(received, takenUp, consultation.replied(event));
    }

    /** The completed dossier is received and taken up anew; what other bodies have said stays. */
    Preparation afterReturn() {
        return new Preparation(null, null, consultation);
    }
}
