package org.thidua.query.nomination;

import java.util.List;
import org.thidua.messages.nomination.CommendationBasis;
import tools.jackson.databind.node.ObjectNode;

/**
 * Secret merit appears in no list with a name (tricky case 69). Who works on such a nomination reads it by its id, and
 * finds in lists that there is one and where it stands.
 */
final class SecretMerit {

    private static final List<String> SAID =
            List.of("id", "version", "status", "draftedAt", "awardCode", "year", "agencyId", "basis", "submissions");

    private SecretMerit() {}

    /** Leaves of a nomination of this basis what names and describes nobody. */
    static void hide(ObjectNode nomination) {
        if (CommendationBasis.SECRET.name().equals(nomination.path("basis").asString(""))) {
            nomination.retain(SAID);
        }
    }
}
