package org.thidua.query.nomination;

import java.util.Optional;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.DossierItem;
import org.thidua.query.shared.Today;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts beside a nomination which documents its row asks for and which of them are there. The row is the one that decides,
 * for a draft that of today.
 */
final class DossierItems {

    private final Catalogue catalogue;
    private final Today today;

    DossierItems(Catalogue catalogue, Today today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    void putInto(ObjectNode nomination) {
        ArrayNode dossier = nomination.putArray("dossier");
        row(nomination).ifPresent(row -> row.dossier().forEach(item -> put(item, nomination, dossier.addObject())));
    }

    private Optional<AwardType> row(ObjectNode nomination) {
        String fixed = nomination.path("ruleRow").asString("");
        return fixed.isEmpty()
                ? catalogue.inForce(
                        nomination.required("awardCode").asString(),
                        today.get(),
                        nomination.required("agencyId").asString())
                : catalogue.row(fixed);
    }

    private static void put(DossierItem item, ObjectNode nomination, ObjectNode entry) {
        entry.put("code", item.code());
        ObjectNode names = entry.putObject("names");
        item.names().forEach(names::put);
        entry.put("required", item.required());
        Optional<JsonNode> newest = nomination
                .required("evidence")
                .valueStream()
                .filter(file -> file.path("item").asString("").equals(item.code()))
                .filter(file -> !file.required("removed").asBoolean()
                        && !file.required("superseded").asBoolean())
                .findFirst();
        entry.put("present", newest.isPresent());
        newest.ifPresent(file -> {
            entry.put("evidenceId", file.required("id").asString());
            entry.put("version", file.required("version").asInt());
        });
    }
}
