package org.thidua.wire.award;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.Narrowing;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.Regulation;
import org.thidua.messages.award.Rounding;
import org.thidua.messages.award.SubmissionWindow;
import org.thidua.messages.award.Threshold;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One regulation of an agency. Rows are read one by one so that a mistake can name its row.
 *
 * @param name the file's name, {@code <regulation>.yaml}
 */
record RegulationFile(String name, String content) {

    /** Without the signs that stand between the parts of a row's id. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private static final List<String> NEEDS = List.of("regulation", "agencyId", "validFrom", "source");

    /** @throws CatalogueMistake when it cannot be used, or would widen one of the national rows */
    Regulation over(Catalogue national) {
        ObjectNode file = parse();
        JsonNode awards = file.remove("awards");
        Head head = head(file);
        if (awards == null || !awards.isArray() || awards.isEmpty()) {
            throw new CatalogueMistake(name, "awards is missing or not a list", null);
        }
        var regulation = new Regulation(
                head.regulation(),
                head.agencyId(),
                head.validFrom(),
                head.validTo(),
                head.source(),
                awards.valueStream().map(row -> row(row, head)).toList());
        var awardsSeen = new HashSet<String>();
        for (Narrowing row : regulation.rows()) {
            if (!awardsSeen.add(row.award())) {
                throw new CatalogueMistake(name, row.award(), "stands there twice", null);
            }
            mustNarrow(row.award(), regulation, national);
        }
        return regulation;
    }

    private ObjectNode parse() {
        try {
            if (CatalogueYaml.MAPPER.readTree(content) instanceof ObjectNode file) {
                return file;
            }
            throw new CatalogueMistake(name, "holds no regulation", null);
        } catch (JacksonException e) {
            throw new CatalogueMistake(name, "not readable as YAML: " + e.getOriginalMessage(), e);
        }
    }

    private Head head(ObjectNode file) {
        for (String needed : NEEDS) {
            if (file.path(needed).asString("").isBlank()) {
                throw new CatalogueMistake(name, needed + " is missing", null);
            }
        }
        Head head;
        try {
            head = CatalogueYaml.MAPPER.treeToValue(file, Head.class);
        } catch (JacksonException e) {
            throw new CatalogueMistake(name, CatalogueYaml.told(e), e);
        }
        if (!name.equals(head.regulation() + ".yaml")
                || !CODE.matcher(head.regulation()).matches()) {
            throw new CatalogueMistake(
                    name,
                    "holds regulation '" + head.regulation()
                            + "'; file and regulation must agree, in lower case letters, digits and hyphens",
                    null);
        }
        if (head.validTo() != null && !head.validFrom().isBefore(head.validTo())) {
            throw new CatalogueMistake(
                    name, "validTo " + head.validTo() + " is not after validFrom " + head.validFrom(), null);
        }
        return head;
    }

    private Narrowing row(JsonNode node, Head head) {
        String award = node.path("award").asString("");
        if (!AwardCodes.known(award)) {
            throw new CatalogueMistake(name, "row (" + award + ")", "award is not in the list of awards", null);
        }
        try {
            return CatalogueYaml.MAPPER.treeToValue(node, Row.class).of(head);
        } catch (JacksonException e) {
            throw new CatalogueMistake(name, award, CatalogueYaml.told(e), e);
        } catch (IllegalArgumentException e) {
            throw new CatalogueMistake(name, award, String.valueOf(e.getMessage()), e);
        }
    }

    private void mustNarrow(String award, Regulation regulation, Catalogue national) {
        List<AwardType> met =
                national.over(award).stream().filter(regulation::meets).toList();
        if (met.isEmpty()) {
            throw new CatalogueMistake(name, award, "no national row is in force in its time", null);
        }
        for (AwardType row : met) {
            try {
                regulation.narrow(row);
            } catch (IllegalArgumentException e) {
                throw new CatalogueMistake(name, award, e.getMessage() + ", over " + row.row(), e);
            }
        }
    }

    /** What the file says before its rows. */
    private record Head(
            String regulation,
            String agencyId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /** A row as the file states it. */
    private record Row(
            String award,
            @Nullable Share quota,
            @Nullable Threshold vote,
            @Nullable Integer publicCommentDays,
            @Nullable SubmissionWindow window,
            List<String> dossier,
            List<String> hard) {

        Narrowing of(Head head) {
            if (window != null) {
                Windows.check(window);
            }
            return new Narrowing(
                    award,
                    quota == null ? null : quota.by(head.source()),
                    vote,
                    publicCommentDays,
                    window,
                    dossier.stream().map(Row::required).toList(),
                    hard);
        }

        private static DossierItem required(String code) {
            DossierItem item = DossierItems.of(code);
            if (!item.required()) {
                throw new IllegalArgumentException("dossier: " + code + " asks for nothing");
            }
            return item;
        }
    }

    private record Share(QuotaBase base, int percent, Rounding rounding, boolean minimumOne) {

        Quota by(String regulation) {
            return new Quota(base, percent, rounding, minimumOne, regulation, Confidence.SOURCED);
        }
    }
}
