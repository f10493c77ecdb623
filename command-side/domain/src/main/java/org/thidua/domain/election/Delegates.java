package org.thidua.domain.election;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thidua.messages.shared.Actor;

/** The delegates frozen at opening: one per agency, so that two leaders of one agency are one vote (tricky case 55). */
final class Delegates {

    private final Map<String, Delegate> byAgency = new LinkedHashMap<>();

    void accredit(Delegate delegate) {
        byAgency.put(delegate.agencyId(), delegate);
    }

    /** The delegate a person is; for one accredited by two agencies, the one of the agency acted for. */
    Optional<Delegate> of(Actor by) {
        return byAgency.values().stream()
                .filter(delegate -> delegate.personId().equals(by.personId()))
                .min(Comparator.comparing(delegate -> !delegate.agencyId().equals(by.agencyId())));
    }

    Set<String> present() {
        return byAgency.values().stream()
                .filter(Delegate::present)
                .map(Delegate::agencyId)
                .collect(Collectors.toSet());
    }

    /** Whether all who could be present are. */
    boolean allPresent() {
        return byAgency.values().stream().allMatch(Delegate::present);
    }
}
