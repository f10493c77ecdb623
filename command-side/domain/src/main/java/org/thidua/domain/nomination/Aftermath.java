package org.thidua.domain.nomination;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.nomination.AwardConferred;
import org.thidua.messages.nomination.DecisionAmended;
import org.thidua.messages.nomination.DecisionAnnounced;
import org.thidua.messages.nomination.NominationRevoked;

/** What has followed the decision. */
record Aftermath(
        @Nullable DecisionAnnounced announced,
        @Nullable AwardConferred conferred,
        @Nullable NominationRevoked revoked,
        List<DecisionAmended> amendments) {

    static final Aftermath NONE = new Aftermath(null, null, null, List.of());

    Aftermath announced(DecisionAnnounced event) {
        return new Aftermath(event, conferred, revoked, amendments);
    }

    Aftermath conferred(AwardConferred event) {
        return new Aftermath(announced, event, revoked, amendments);
    }

    Aftermath revoked(NominationRevoked event) {
        return new Aftermath(announced, conferred, event, amendments);
    }

    Aftermath amended(DecisionAmended event) {
        var more = new ArrayList<>(amendments);
        more.add(event);
        return new Aftermath(announced, conferred, revoked, List.copyOf(more));
    }
}
