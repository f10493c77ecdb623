package org.thidua.domain.pledge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who must sign and who has: one signature per party. */
final class Signatures {

    private final Set<String> parties = new LinkedHashSet<>();
    private final Map<String, String> signers = new HashMap<>();

    void name(String agencyId) {
        parties.add(agencyId);
    }

    void sign(String agencyId, String personId) {
        signers.put(agencyId, personId);
    }

    boolean hasParty(String agencyId) {
        return parties.contains(agencyId);
    }

    /** The person who signed for an agency. */
    Optional<String> signerFor(String agencyId) {
        return Optional.ofNullable(signers.get(agencyId));
    }

    int count() {
        return signers.size();
    }

    boolean complete() {
        return signers.keySet().containsAll(parties);
    }
}
