package org.thidua.wire.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.DossierItem;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.Threshold;
import org.thidua.messages.award.Weight;

/** An agency's own regulation narrows the national rows, and one that would widen them is refused. */
class RegulationTest {

    private static final String OURS = "agency:co-quan-01";
    private static final String OTHERS = "agency:co-quan-02";
    private static final LocalDate DAY = LocalDate.of(2019, 1, 15);

    private static final String SOUND = """
            regulation: quy-che-01
            agencyId: agency:co-quan-01
            validFrom: 2018-01-01
            validTo: 2020-01-01
            source: Decision 12/QĐ of 20 December 2017
            awards:
              - award: grassroots-emulation-fighter
                quota: {base: ADVANCED_WORKERS, percent: 10, rounding: FLOOR, minimumOne: false}
                vote: {percent: 90, strict: true}
                publicCommentDays: 5
                window: {closes: --11-30, yearsAfter: 0}
                dossier: [merit-certificate]
              - award: excellent-labour-collective
                hard: [advanced-collective-same-year]
              - award: government-emulation-flag
                window: {closes: --02-15, yearsAfter: 1}
            """;

    private final CatalogueFiles national = CatalogueFiles.bundled();

    @Test
    void itNarrowsTheRowsOfItsAgencyInItsTimeAndNamesItselfInTheirIds() {
        Catalogue catalogue = with(SOUND);
        AwardType row =
                catalogue.inForce("grassroots-emulation-fighter", DAY, OURS).orElseThrow();
        assertThat(row.row()).isEqualTo("rs-2017/grassroots-emulation-fighter@2017-10-01+quy-che-01@2018-01-01");
        assertThat(row.quota()).isNotNull();
        assertThat(row.quota().percent()).isEqualTo(10);
        assertThat(row.quota().source()).isEqualTo("Decision 12/QĐ of 20 December 2017");
        assertThat(row.voteRule().threshold()).isEqualTo(new Threshold(90, true));
        assertThat(row.voteRule().confidence()).isEqualTo(Confidence.SOURCED);
        assertThat(row.publicCommentDays()).isEqualTo(5);
        assertThat(row.window()).isNotNull();
        assertThat(row.window().lastDayFor(2019)).isEqualTo("2019-11-30");
        assertThat(row.dossier())
                .filteredOn(DossierItem::required)
                .extracting(DossierItem::code)
                .containsExactly(
                        "submission-letter",
                        "achievement-report",
                        "review-minutes",
                        "initiative-certificate",
                        "merit-certificate");
        assertThat(row.validFrom()).isEqualTo("2018-01-01");
        assertThat(row.validTo()).isEqualTo("2020-01-01");
        assertThat(catalogue.row(row.row())).contains(row);
        assertThat(catalogue.inForce(DAY, OURS)).contains(row);
    }

    @Test
    void whatItMakesHardRefusesFromThenOn() {
        AwardType row =
                with(SOUND).inForce("excellent-labour-collective", DAY, OURS).orElseThrow();
        Condition condition = row.prerequisites().stream()
                .filter(it -> it.grounds().id().equals("advanced-collective-same-year"))
                .findFirst()
                .orElseThrow();
        assertThat(condition.grounds().weight()).isEqualTo(Weight.HARD);
        assertThat(condition.grounds().source()).isEqualTo("Decision 12/QĐ of 20 December 2017");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            grassroots-emulation-fighter, 2019-01-15, agency:co-quan-02, rs-2017/grassroots-emulation-fighter@2017-10-01
            grassroots-emulation-fighter, 2017-12-31, agency:co-quan-01, rs-2017/grassroots-emulation-fighter@2017-10-01
            grassroots-emulation-fighter, 2020-01-01, agency:co-quan-01, rs-2017/grassroots-emulation-fighter@2017-10-01
            advanced-worker,              2019-01-15, agency:co-quan-01, rs-2017/advanced-worker@2017-10-01
            """)
    void otherAgenciesDaysAndAwardsKeepTheNationalRow(String award, LocalDate day, String agency, String row) {
        assertThat(with(SOUND).inForce(award, day, agency)).map(AwardType::row).contains(row);
        assertThat(with(SOUND).inForce(award, day)).map(AwardType::row).contains(row);
    }

    @Test
    void anIdThatNamesAnotherRegulationIsOfNoRow() {
        String id = "rs-2017/grassroots-emulation-fighter@2017-10-01+";
        assertThat(with(SOUND).row(id + "quy-che-01@2018-01-02")).isEmpty();
        assertThat(with(SOUND).row(id + "quy-che-02@2018-01-01")).isEmpty();
        assertThat(national.catalogue().row(id + "quy-che-01@2018-01-01")).isEmpty();
    }

    /** No cap by law before 15 October 2014: an agency may have one. */
    @Test
    void aCapWhereTheLawHasNoneNarrows() {
        String early = SOUND.replace("2018-01-01", "2012-01-01").replace("2020-01-01", "2014-01-01");
        String cap = early.substring(0, early.indexOf("    vote:"));
        AwardType row = with(cap)
                .inForce("grassroots-emulation-fighter", LocalDate.of(2013, 4, 15), OURS)
                .orElseThrow();
        assertThat(row.quota()).isNotNull();
        assertThat(row.quota().base()).isEqualTo(QuotaBase.ADVANCED_WORKERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            percent: 10, rounding          | percent: 16, rounding           | grassroots-emulation-fighter: quota.percent: 16 widens 15
            rounding: FLOOR                | rounding: CEIL                  | grassroots-emulation-fighter: quota.rounding: CEIL widens FLOOR
            minimumOne: false              | minimumOne: true                | grassroots-emulation-fighter: quota.minimumOne: true widens false
            base: ADVANCED_WORKERS         | base: STRENGTH                  | grassroots-emulation-fighter: quota.base: STRENGTH widens ADVANCED_WORKERS
            percent: 90, strict: true      | percent: 89, strict: true       | grassroots-emulation-fighter: vote: > 89 % widens >= 90 %
            {closes: --02-15, yearsAfter: 1} | {closes: --04-01, yearsAfter: 1} | government-emulation-flag: window.closes
            {closes: --02-15, yearsAfter: 1} | {closes: --02-15, yearsAfter: 2} | government-emulation-flag: window.closes
            """)
    void oneThatWidensIsRefusedByFileRowAndField(String sound, String wide, String why) {
        refused(SOUND.replace(sound, wide), why);
    }

    @Test
    void aMajorityMayBecomeMoreThanItWasAndNeverLess() {
        String worker = SOUND.substring(0, SOUND.indexOf("  - award")) + "  - award: advanced-worker\n    vote: ";
        for (String higher : new String[] {"{percent: 50, strict: true}", "{percent: 67, strict: false}"}) {
            assertThat(with(worker + higher).inForce("advanced-worker", DAY, OURS))
                    .map(AwardType::row)
                    .contains("rs-2017/advanced-worker@2017-10-01+quy-che-01@2018-01-01");
        }
        refused(worker + "{percent: 50, strict: false}", "advanced-worker: vote: >= 50 % widens > 50 %");
    }

    @Test
    void lessPublicCommentOrAnEarlierOpeningIsRefused() {
        String later = SOUND.substring(0, SOUND.indexOf("  - award")).replace("2020-01-01", "2025-01-01");
        refused(
                later.replace("2018-01-01", "2024-02-01")
                        + "  - award: national-emulation-fighter\n    publicCommentDays: 9\n",
                "national-emulation-fighter: publicCommentDays: 9 widens 10 of the national row");
        refused(
                SOUND.substring(0, SOUND.indexOf("  - award"))
                        + "  - award: labour-hero\n    window: {opens: --01-04, closes: --02-15, yearsAfter: 1}\n",
                "labour-hero: window.opens");
    }

    /** A regulation without an end meets every later rule set, and must narrow each. */
    @Test
    void oneThatWidensOnlyALaterRuleSetIsRefusedByThatRow() {
        String endless = SOUND.replace("validTo: 2020-01-01\n", "").replace("2018-01-01", "2014-06-01");
        refused(
                endless.substring(0, endless.indexOf("    vote:")).replace("percent: 10", "percent: 20"),
                "quota.percent: 20 widens 15 of the national row, over rs-2013/grassroots-emulation-fighter@2014-10-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            regulation: quy-che-01     | regulation: quy-che-02      | file and regulation must agree
            agencyId: agency:co-quan-01 | agency: x                  | agencyId is missing
            validFrom: 2018-01-01      | validFrom: 2018-02-30       | 2018-02-30
            validFrom: 2018-01-01      | validFrom: 2020-01-01       | is not after validFrom
            source: Decision           | sauce: Decision             | source is missing
            award: excellent-labour-collective | award: excellent-labor-collective | row (excellent-labor-collective): award is not in the list of awards
            award: government-emulation-flag | award: excellent-labour-collective | excellent-labour-collective: stands there twice
            hard: [advanced-collective-same-year] | hard: [advanced-collective]    | excellent-labour-collective: hard: rs-2017/excellent-labour-collective@2017-10-01 has no condition advanced-collective
            dossier: [merit-certificate] | dossier: [photograph]     | grassroots-emulation-fighter: dossier: photograph is not in the list of documents
            dossier: [merit-certificate] | dossier: ["merit-certificate?"] | grassroots-emulation-fighter: dossier: merit-certificate? asks for nothing
            publicCommentDays: 5       | cashMultiple: 5             | cashMultiple
            {closes: --11-30, yearsAfter: 0} | {closes: --11-30, yearsAfter: -1} | grassroots-emulation-fighter: window.yearsAfter: -1
            """)
    void oneThatCannotBeReadIsRefusedByItsFile(String sound, String broken, String why) {
        refused(SOUND.replace(sound, broken), why);
    }

    @Test
    void whatOnlyPeopleCanJudgeIsNeverMadeHard() {
        refused(
                SOUND.replace("award: excellent-labour-collective", "award: ministry-province-emulation-flag")
                        .replace("[advanced-collective-same-year]", "[leads-its-bloc]"),
                "ministry-province-emulation-flag: hard: only people can judge leads-its-bloc");
    }

    @Test
    void oneBeforeItsAwardExistedIsRefused() {
        refused(
                SOUND.substring(0, SOUND.indexOf("  - award"))
                        + "  - award: model-commune-ward\n    publicCommentDays: 3\n",
                "model-commune-ward: no national row is in force in its time");
    }

    @Test
    void twoOfOneAgencyAboutOneAwardOnTheSameDayAreRefused() {
        String second = SOUND.replace("quy-che-01", "quy-che-02").replace("2018-01-01", "2019-12-31");
        assertThatThrownBy(() -> national.with(Map.of("quy-che-01.yaml", SOUND, "quy-che-02.yaml", second)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageStartingWith("quy-che-02.yaml: ")
                .hasMessageContaining("in force on the same day as quy-che-01 of the same agency");
        String elsewhere = second.replace(OURS, OTHERS);
        assertThat(national.with(Map.of("quy-che-01.yaml", SOUND, "quy-che-02.yaml", elsewhere))
                        .catalogue()
                        .regulations())
                .hasSize(2);
    }

    @Test
    void aFolderHoldsOneFilePerRegulation(@TempDir Path folder) throws IOException {
        assertThat(national.withRegulationsIn(folder.resolve("none"))
                        .catalogue()
                        .regulations())
                .isEmpty();
        Files.writeString(folder.resolve("quy-che-01.yaml"), SOUND);
        Files.writeString(folder.resolve("notes.txt"), "not a regulation");
        assertThat(national.withRegulationsIn(folder).catalogue().regulations()).hasSize(1);
        Files.writeString(folder.resolve("broken.yaml"), "regulation: broken");
        assertThatThrownBy(() -> national.withRegulationsIn(folder)).hasMessageStartingWith("broken.yaml: ");
    }

    private Catalogue with(String regulation) {
        return national.with(Map.of("quy-che-01.yaml", regulation)).catalogue();
    }

    private void refused(String content, String why) {
        assertThat(content).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> national.with(Map.of("quy-che-01.yaml", content)))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageStartingWith("quy-che-01.yaml: ")
                .hasMessageContaining(why);
    }
}
