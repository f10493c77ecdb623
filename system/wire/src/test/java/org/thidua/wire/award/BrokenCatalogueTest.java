package org.thidua.wire.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is refused before the service starts, and the message names file and row. */
class BrokenCatalogueTest {

    private static final String SOUND = """
            ruleSet: rs-1
            validFrom: 2004-07-01
            validTo: 2014-06-01
            instruments: laws
            confidence: KNOWN
            initiativeUse: {single: false, source: a letter, confidence: SOURCED}
            awards:
              - code: advanced-worker
                names: {vi: Lao động tiên tiến, en: Advanced worker}
                kind: EMULATION_TITLE
                nomineeTypes: [INDIVIDUAL]
                level: GRASSROOTS
                authority: Head of the unit
                cycle: YEARLY
                standard: []
                voteRule: {percent: 50, strict: true, denominator: ALL_MEMBERS, method: ANY, source: practice, confidence: KNOWN}
                dossier: [submission-letter]
                source: a law
                confidence: KNOWN
            """;

    @Test
    void theFileThatTheOtherTestsBreakIsSound() {
        var files = CatalogueFiles.of(Map.of("rs-1.yaml", SOUND));
        assertThat(files.catalogue().row("rs-1/advanced-worker@2004-07-01")).isPresent();
        assertThat(files.gaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kind: EMULATION_TITLE     | kind: MEDAL                     | AwardKind
            nomineeTypes: [INDIVIDUAL]| nomineeTypes: [SHIP]            | NomineeType
            nomineeTypes: [INDIVIDUAL]| nomineeTypes: []                | nomineeTypes is empty
            level: GRASSROOTS         | level: VILLAGE                  | Level
            cycle: YEARLY             | cycle: WEEKLY                   | Cycle
            confidence: KNOWN}        | confidence: CERTAIN}            | Confidence
            ALL_MEMBERS               | MOST_MEMBERS                    | Denominator
            method: ANY               | method: SHOUTING                | VoteMethod
            percent: 50               | percent: 0                      | no vote can reach
            percent: 50               | percent: 100                    | no vote can reach > 100 %
            percent: 50               | percent: half                   | half
            strict: true,             | ""                              | voteRule.strict is missing
            cycle: YEARLY             | cycel: YEARLY                   | cycle is missing
            authority: Head of the unit | quorum: 9                     | authority is missing
            source: a law             | source: a law//page: 3 | page
            vi: Lao động tiên tiến    | vn: Lao động tiên tiến          | names needs vi and en
            cycle: YEARLY             | cycle: YEARLY//validFrom: 2004-13-01 | 2004-13-01
            cycle: YEARLY             | cycle: YEARLY//validFrom: 2003-01-01 | valid outside its rule set
            cycle: YEARLY             | cycle: YEARLY//validTo: 2015-01-01 | valid outside its rule set
            cycle: YEARLY             | cycle: YEARLY//validTo: 2004-07-01 | is not after validFrom
            """)
    void aBrokenRowIsRefusedByItsNumber(String sound, String broken, String why) {
        String content = SOUND.replace(sound, broken.replace("//", "\n    "));
        assertThat(content).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", content)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageStartingWith("rs-1.yaml: row 1 (advanced-worker): ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {closes: --03-31, yearsAfter: -1}                 | window.yearsAfter: -1
            {closes: --02-29, yearsAfter: 1}                  | window.closes: 29 February is not in every year
            {opens: --02-29, closes: --03-31, yearsAfter: 1}  | window.opens: 29 February is not in every year
            {opens: --10-01, closes: --03-31, yearsAfter: 0}  | window.opens: before the achievement year begins
            {closes: --13-31, yearsAfter: 1}                  | MonthDay
            {closes: --03-31}                                 | window.yearsAfter: Cannot map
            """)
    void aWindowThatCannotBeIsRefused(String window, String why) {
        refused(SOUND.replace("cycle: YEARLY", "cycle: YEARLY\n    window: " + window), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            publicCommentDays: 0  | publicCommentDays: 0 is not from 1
            cashMultiple: 0       | cashMultiple: 0 is nothing
            quota: {base: STRENGTH, percent: 0, rounding: FLOOR, minimumOne: false, source: s, confidence: KNOWN} | a quota is of 1 to 100 percent
            """)
    void aValueThatCannotBeIsRefused(String value, String why) {
        refused(SOUND.replace("cycle: YEARLY", "cycle: YEARLY\n    " + value), why);
    }

    @Test
    void aDocumentThatNobodyKnowsIsRefused() {
        refused(SOUND.replace("[submission-letter]", "[photograph]"), "photograph is not in the list of documents");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rule: AwardHeld, award: pm-certifikate             | condition pm-certificate-held: pm-certifikate is not in the list of awards
            rule: ConsecutiveYears, count: 2, each: [{award: x, initiatives: 0}], step: 1, latest: 0, restarts: false | x is not in the list of awards
            rule: ConsecutiveYears, count: 2, each: [{grade: GOOD, initiatives: 0}], step: 1, latest: 0, restarts: false, after: y | y is not in the list of awards
            rule: ConsecutiveYears, count: 2, each: [{grade: GOOD, initiatives: 0}], step: 1, latest: 0, restarts: false, including: [{atLeast: 1, merit: {award: z, initiatives: 0}}] | z is not in the list of awards
            rule: ConsecutiveYears, count: 0, each: [{grade: GOOD, initiatives: 0}], step: 1, latest: 0, restarts: false | count and step from 1
            rule: MembersHolding, award: w, percent: 50, strict: true, atLeast: 0 | w is not in the list of awards
            rule: AnyOf, conditions: []                        | a choice is of at least two
            rule: ServiceInYear, months: 13                    | months: 13 is not of 1 to 12
            rule: NoDiscipline                                 | from is missing
            rule: MembersCompleting                            | grade is missing
            rule: InitiativeNeeded                             | scope is missing
            "rule: Judgement, text: {vi: Tiêu biểu, en: Exemplary}" | what only people can judge refuses nobody
            "rule: Judgement, text: {vi: Tiêu biểu}"           | text.en is missing
            rule: SwornOath                                    | SwornOath
            """)
    void aConditionThatCannotBeHeldAgainstAnybodyIsRefused(String condition, String why) {
        refused(
                withConditions("{" + condition
                        + ", grounds: {id: pm-certificate-held, weight: HARD, source: a law, confidence: KNOWN}}"),
                why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {id: pm-certificate-held, weight: HARD, confidence: KNOWN}                  | grounds.source of pm-certificate-held is missing
            {weight: HARD, source: a law, confidence: KNOWN}                            | grounds.id is missing
            {id: pm-certificate-held, source: a law, confidence: KNOWN}                 | grounds.weight of pm-certificate-held is missing
            {id: pm-certificate-held, weight: HARD, source: a law}                      | grounds.confidence of pm-certificate-held is missing
            {id: pm-certificate-held, weight: HARD, source: a law, confidence: KNOWN, nominees: [SHIP]} | NomineeType
            {id: pm-certificate-held, weight: HARD, source: a law, confidence: KNOWN, bases: [LUCK]} | CommendationBasis
            {id: a-walk-in-the-park, weight: HARD, source: a law, confidence: KNOWN}    | condition a-walk-in-the-park: no text in conditions_en.properties
            """)
    void aConditionWithoutGroundsOrWordsIsRefused(String grounds, String why) {
        refused(withConditions("{rule: AwardHeld, award: pm-certificate, grounds: " + grounds + "}"), why);
    }

    @Test
    void aConditionThatStandsThereTwiceIsRefused() {
        String held = heldUnder("pm-certificate-held", "pm-certificate");
        refused(withConditions(held + ", " + held), "condition pm-certificate-held stands there twice");
        refused(
                withConditions(held + ", {rule: AnyOf, conditions: [" + held + ", "
                        + heldUnder("ministry-flag-held", "ministry-province-emulation-flag")
                        + "], grounds: {id: flag-or-pm-certificate, weight: HARD, source: a law, confidence: KNOWN}}"),
                "condition pm-certificate-held stands there twice");
    }

    /** Of three awards each needs the next: through a held award, a run of years, and one of several. */
    @Test
    void awardsThatNeedEachOtherAreRefused() {
        String first = withConditions(heldUnder("pm-certificate-held", "pm-certificate"));
        String second = row(
                "pm-certificate",
                "{rule: ConsecutiveYears, count: 2, each: [{award: labour-order-3, initiatives: 0}], step: 1, latest: 0,"
                        + " restarts: false, grounds: {id: completes-well, weight: HARD, source: a law, confidence: KNOWN}}");
        String third = row(
                "labour-order-3",
                "{rule: AnyOf, grounds: {id: labour-order-3-routes, weight: HARD, source: a law, confidence: KNOWN},"
                        + " conditions: [" + heldUnder("ministry-flag-held", "advanced-worker")
                        + ", {rule: ServiceInYear, months: 6, grounds: {id: months-worked, weight: HARD, source: a law,"
                        + " confidence: KNOWN}}]}");
        assertThat(CatalogueFiles.of(Map.of("rs-1.yaml", first + second))
                        .catalogue()
                        .rows())
                .hasSize(2);
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", first + second + third)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessage("rs-1.yaml: rs-1/advanced-worker@2004-07-01: advanced-worker needs pm-certificate needs"
                        + " labour-order-3 needs advanced-worker");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ruleSet: rs-1         | ruleSet: rs-2         | file and rule set must agree
            validFrom: 2004-07-01 | validfrom: 2004-07-01 | unknown property validfrom
            validFrom: 2004-07-01 | validFrom:            | validFrom is missing
            validFrom: 2004-07-01 | validFrom: 2004-02-30 | '2004-02-30' is not a date
            validTo: 2014-06-01   | validTo: 2004-07-01   | is not after validFrom
            awards:               | awards: {}            | not readable as YAML
            instruments: laws     | draft: false          | instruments is missing
            single: false         | single: perhaps       | perhaps
            instruments: laws     | "instruments: laws//appraisalDays: [{level: STATE, workingDays: 0, source: s, confidence: KNOWN}]" | a clock of 0 working days
            """)
    void aBrokenFileIsRefusedByItsName(String sound, String broken, String why) {
        assertThatThrownBy(
                        () -> CatalogueFiles.of(Map.of("rs-1.yaml", SOUND.replace(sound, broken.replace("//", "\n")))))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageStartingWith("rs-1.yaml: ")
                .hasMessageContaining(why);
    }

    @Test
    void aCodeInAnotherSpellingIsRefused() {
        String content = SOUND.replace("code: advanced-worker", "code: advanced-woker");
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", content)))
                .hasMessage("rs-1.yaml: row 1 (advanced-woker): code is not in the list of awards");
    }

    @Test
    void aSecondRowOfTheAwardInTheSameFileIsRefused() {
        String second = SOUND.substring(SOUND.indexOf("  - code"));
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", SOUND + second)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining("rs-1.yaml: rs-1/advanced-worker@2004-07-01")
                .hasMessageContaining("in force on the same day as rs-1/advanced-worker@2004-07-01");
    }

    /** Tricky case 4: two rows of one award are never in force at the same instant. */
    @Test
    void overlappingRuleSetsAreRefusedByBothFiles() {
        String later = SOUND.replace("rs-1", "rs-2")
                .replace("2004-07-01", "2014-05-31")
                .replace("2014-06-01", "2020-01-01");
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", SOUND, "rs-2.yaml", later)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessage("rs-2.yaml: rs-2/advanced-worker@2014-05-31: in force on the same day as"
                        + " rs-1/advanced-worker@2004-07-01 of rs-1.yaml");
    }

    @Test
    void adjoiningRuleSetsAreSoundAndLeaveNoGap() {
        String later = SOUND.replace("rs-1", "rs-2")
                .replace("2004-07-01", "2014-06-01")
                .replace("To: 2014-06-01", "To: 2020-01-01");
        var files = CatalogueFiles.of(Map.of("rs-1.yaml", SOUND, "rs-2.yaml", later));
        assertThat(files.catalogue().rows()).hasSize(2);
        assertThat(files.gaps()).isEmpty();
    }

    @Test
    void aDayBetweenTwoRowsIsAGap() {
        String later = SOUND.replace("rs-1", "rs-2")
                .replace("2004-07-01", "2014-06-02")
                .replace("2014-06-01", "2020-01-01");
        assertThat(CatalogueFiles.of(Map.of("rs-1.yaml", SOUND, "rs-2.yaml", later))
                        .gaps())
                .containsExactly(new Gap("advanced-worker", LocalDate.of(2014, 6, 1), LocalDate.of(2014, 6, 2)));
    }

    private static void refused(String content, String why) {
        assertThat(content).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", content)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageStartingWith("rs-1.yaml: row 1 (advanced-worker): ")
                .hasMessageContaining(why);
    }

    private static String withConditions(String conditions) {
        return SOUND.replace("standard: []", "standard: []\n    prerequisites: [" + conditions + "]");
    }

    private static String row(String award, String conditions) {
        String content = withConditions(conditions);
        return content.substring(content.indexOf("  - code")).replace("code: advanced-worker", "code: " + award);
    }

    private static String heldUnder(String id, String award) {
        return "{rule: AwardHeld, award: " + award + ", grounds: {id: " + id
                + ", weight: HARD, source: a law, confidence: KNOWN}}";
    }
}
