package org.thidua.query.nomination;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What commenters and objectors have signed: who they are and what they say. */
final class SignedWords {

    /** Facts of the timeline that say what somebody wrote. */
    private static final List<String> WRITTEN = List.of("name", "phone", "address", "text");

    private SignedWords() {}

    /** Leaves that there were comments and objections, and how they ended. */
    static void hide(ObjectNode nomination) {
        for (JsonNode publication : nomination.path("publicComments")) {
            for (JsonNode comment : publication.path("comments")) {
                ((ObjectNode) comment).remove(WRITTEN);
            }
        }
        for (JsonNode objection : nomination.path("objections")) {
            ((ObjectNode) objection).remove(WRITTEN);
        }
        for (JsonNode step : nomination.path("timeline")) {
            if (step.path("what").asString("").startsWith("nomination.public-comment")
                    || step.path("what").asString("").startsWith("nomination.objection")) {
                ((ObjectNode) step.required("facts")).remove(WRITTEN);
            }
        }
    }
}
