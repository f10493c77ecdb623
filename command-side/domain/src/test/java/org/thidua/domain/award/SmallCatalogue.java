package org.thidua.domain.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AwardKind;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;

/** Awards named by their vote: a majority, 80 and 90 percent by roll call, and one that needs a secret vote. */
public final class SmallCatalogue {

    public static final String MAJORITY = "advanced-worker";
    public static final String EIGHTY = "pm-certificate";
    public static final String NINETY = "grassroots-emulation-fighter";
    public static final String SECRET = "national-emulation-fighter";
    /** Measured against those who vote. */
    public static final String PRESENT = "commendation-letter";

    public static final String COLLECTIVE = "government-emulation-flag";

    public static final Catalogue CATALOGUE = new Catalogue(List.of(
            early(MAJORITY, NomineeType.INDIVIDUAL, rule(50, true, Denominator.ALL_MEMBERS, VoteMethod.ANY)),
            early(EIGHTY, NomineeType.INDIVIDUAL, rule(80, false, Denominator.ALL_MEMBERS, VoteMethod.ROLL_CALL)),
            early(NINETY, NomineeType.INDIVIDUAL, rule(90, false, Denominator.ALL_MEMBERS, VoteMethod.ANY)),
            early(SECRET, NomineeType.INDIVIDUAL, rule(90, false, Denominator.ALL_MEMBERS, VoteMethod.SECRET)),
            early(PRESENT, NomineeType.INDIVIDUAL, rule(50, true, Denominator.PRESENT, VoteMethod.ANY)),
            early(COLLECTIVE, NomineeType.COLLECTIVE, rule(80, false, Denominator.ALL_MEMBERS, VoteMethod.ANY)),
            row(
                    MAJORITY,
                    NomineeType.INDIVIDUAL,
                    rule(80, false, Denominator.ALL_MEMBERS, VoteMethod.ANY),
                    "rs-2024",
                    LocalDate.of(2024, 1, 1),
                    null)));

    private SmallCatalogue() {}

    /** The id of an award's row in the rule set of 2003. */
    public static String rowOf(String award) {
        return "rs-2003/" + award + "@2004-07-01";
    }

    /** The same awards, some of them with a quota. */
    public static Catalogue withQuotas(Map<String, Quota> byAward) {
        return new Catalogue(CATALOGUE.rows().stream()
                .map(row -> with(byAward.get(row.code()), row.prerequisites(), row.dossier(), row))
                .toList());
    }

    /** The same awards, some of them with conditions. */
    public static Catalogue withConditions(Map<String, List<Condition>> byAward) {
        return new Catalogue(CATALOGUE.rows().stream()
                .map(row -> with(row.quota(), byAward.getOrDefault(row.code(), List.of()), row.dossier(), row))
                .toList());
    }

    /** The same awards, of which one asks for documents. */
    public static Catalogue withDossier(String award, String... items) {
        List<DossierItem> asked = Stream.of(items)
                .map(code -> new DossierItem(code, Map.of("vi", code, "en", code), true))
                .toList();
        return new Catalogue(CATALOGUE.rows().stream()
                .map(row -> with(row.quota(), row.prerequisites(), row.code().equals(award) ? asked : List.of(), row))
                .toList());
    }

    private static AwardType with(
            @Nullable Quota quota, List<Condition> prerequisites, List<DossierItem> dossier, AwardType row) {
        return new AwardType(
                row.row(),
                row.code(),
                row.names(),
                row.kind(),
                row.nomineeTypes(),
                row.level(),
                row.authority(),
                row.cycle(),
                row.standard(),
                prerequisites,
                quota,
                row.voteRule(),
                dossier,
                row.publicCommentDays(),
                row.consultation(),
                row.window(),
                row.cashMultiple(),
                row.ruleSet(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                row.confidence());
    }

    private static VoteRule rule(int percent, boolean strict, Denominator denominator, VoteMethod method) {
        return new VoteRule(percent, strict, denominator, method, "test", Confidence.UNSURE);
    }

    private static AwardType early(String code, NomineeType type, VoteRule rule) {
        return row(code, type, rule, "rs-2003", LocalDate.of(2004, 7, 1), LocalDate.of(2014, 6, 1));
    }

    private static AwardType row(
            String code, NomineeType type, VoteRule rule, String ruleSet, LocalDate from, @Nullable LocalDate to) {
        return new AwardType(
                ruleSet + "/" + code + "@" + from,
                code,
                Map.of("vi", code, "en", code),
                AwardKind.EMULATION_TITLE,
                List.of(type),
                "GRASSROOTS",
                "Head of the unit",
                "YEARLY",
                List.of(),
                List.of(),
                null,
                rule,
                List.of(),
                0,
                false,
                null,
                null,
                ruleSet,
                from,
                to,
                "test",
                Confidence.UNSURE);
    }
}
