package org.thidua.wire.award;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.RuleSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file of the catalogue. Rows are read one by one so that a mistake can name its row.
 *
 * @param name the file's name, {@code <rule set>.yaml}
 */
record RuleSetFile(String name, String content) {

    private static final Set<String> FILE_PROPERTIES = Arrays.stream(RuleSetHead.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> FILE_NEEDS = List.of("instruments", "confidence", "initiativeUse");
    private static final List<String> ROW_NEEDS = List.of(
            "code",
            "names",
            "kind",
            "nomineeTypes",
            "level",
            "authority",
            "cycle",
            "standard",
            "voteRule",
            "dossier",
            "source",
            "confidence");
    private static final List<String> VOTE_RULE_NEEDS =
            List.of("percent", "strict", "denominator", "method", "source", "confidence");

    /** @throws CatalogueMistake when the file or one of its rows cannot be used */
    Content read() {
        ObjectNode file = parse();
        JsonNode awards = file.remove("awards");
        for (String property : file.propertyNames()) {
            if (!FILE_PROPERTIES.contains(property)) {
                throw new CatalogueMistake(name, "unknown property " + property, null);
            }
        }
        RuleSet ruleSet = ruleSet(file);
        if (awards == null || !awards.isArray() || awards.isEmpty()) {
            throw new CatalogueMistake(name, "awards is missing or not a list", null);
        }
        var rows = new ArrayList<AwardType>();
        for (int i = 0; i < awards.size(); i++) {
            rows.add(row(i + 1, awards.get(i), ruleSet));
        }
        return new Content(ruleSet, rows);
    }

    /** The rule set with its rows. */
    record Content(RuleSet ruleSet, List<AwardType> rows) {}

    private ObjectNode parse() {
        try {
            if (CatalogueYaml.MAPPER.readTree(content) instanceof ObjectNode file) {
                return file;
            }
            throw new CatalogueMistake(name, "holds no rule set", null);
        } catch (JacksonException e) {
            throw new CatalogueMistake(name, "not readable as YAML: " + e.getOriginalMessage(), e);
        }
    }

    private RuleSet ruleSet(JsonNode file) {
        String code = file.path("ruleSet").asString("");
        if (!name.equals(code + ".yaml")) {
            throw new CatalogueMistake(name, "holds rule set '" + code + "'; file and rule set must agree", null);
        }
        LocalDate from = date(file, "validFrom");
        LocalDate to = date(file, "validTo");
        if (from == null) {
            throw new CatalogueMistake(name, "validFrom is missing", null);
        }
        if (to != null && !from.isBefore(to)) {
            throw new CatalogueMistake(name, "validTo " + to + " is not after validFrom " + from, null);
        }
        for (String needed : FILE_NEEDS) {
            if (!file.hasNonNull(needed)) {
                throw new CatalogueMistake(name, needed + " is missing", null);
            }
        }
        try {
            return CatalogueYaml.MAPPER.treeToValue(file, RuleSetHead.class).checked();
        } catch (JacksonException e) {
            throw new CatalogueMistake(name, CatalogueYaml.told(e), e);
        }
    }

    private @Nullable LocalDate date(JsonNode file, String property) {
        if (!file.hasNonNull(property)) {
            return null;
        }
        String text = file.get(property).asString();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new CatalogueMistake(name, property + " '" + text + "' is not a date", e);
        }
    }

    private AwardType row(int number, JsonNode node, RuleSet ruleSet) {
        String code = node.path("code").asString("");
        String row = "row " + number + " (" + code + ")";
        for (String needed : ROW_NEEDS) {
            if (!node.hasNonNull(needed)) {
                throw new CatalogueMistake(name, row, needed + " is missing", null);
            }
        }
        for (String needed : VOTE_RULE_NEEDS) {
            if (!node.get("voteRule").hasNonNull(needed)) {
                throw new CatalogueMistake(name, row, "voteRule." + needed + " is missing", null);
            }
        }
        if (!AwardCodes.known(code)) {
            throw new CatalogueMistake(name, row, "code is not in the list of awards", null);
        }
        if (!node.get("names").hasNonNull("vi") || !node.get("names").hasNonNull("en")) {
            throw new CatalogueMistake(name, row, "names needs vi and en", null);
        }
        if (node.get("nomineeTypes").isEmpty()) {
            throw new CatalogueMistake(name, row, "nomineeTypes is empty", null);
        }
        try {
            AwardType read =
                    CatalogueYaml.MAPPER.treeToValue(node, AwardRow.class).in(ruleSet);
            Conditions.check(read.prerequisites());
            return read;
        } catch (JacksonException e) {
            throw new CatalogueMistake(name, row, CatalogueYaml.told(e), e);
        } catch (IllegalArgumentException e) {
            throw new CatalogueMistake(name, row, String.valueOf(e.getMessage()), e);
        }
    }
}
