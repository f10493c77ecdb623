package org.thidua.domain.nomination;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thidua.messages.nomination.ConsultationOpened;
import org.thidua.messages.nomination.ConsultationReplied;

/**
 * What other bodies were asked at a level, and what they have answered so far.
 *
 * @param replies by the name of the body
 */
record Consultation(ConsultationOpened opened, Map<String, ConsultationReplied> replies) {

    Consultation(ConsultationOpened opened) {
        this(opened, Map.of());
    }

    Consultation replied(ConsultationReplied reply) {
        var more = new LinkedHashMap<>(replies);
        more.put(reply.body(), reply);
        return new Consultation(opened, more);
    }

    /** Bodies that have not answered. */
    List<String> waitingFor() {
        return opened.bodies().stream()
                .filter(body -> !replies.containsKey(body))
                .toList();
    }

    /** Every body has answered, or is silent after the due day: that lets the procedure go on (Decree 39/2012). */
    boolean isOverOn(LocalDate day) {
        return waitingFor().isEmpty() || day.isAfter(opened.dueOn());
    }
}
