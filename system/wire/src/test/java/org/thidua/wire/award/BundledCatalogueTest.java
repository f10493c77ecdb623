package org.thidua.wire.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.VoteMethod;
import org.thidua.messages.award.VoteRule;

/** The rule sets that come with the service. */
class BundledCatalogueTest {

    private static final List<String> AWARDS = List.of(
            "advanced-labour-collective",
            "advanced-worker",
            "commendation-letter",
            "excellent-labour-collective",
            "government-emulation-flag",
            "grassroots-emulation-fighter",
            "ministry-province-certificate",
            "ministry-province-emulation-fighter",
            "ministry-province-emulation-flag",
            "national-emulation-fighter",
            "pm-certificate");

    private final CatalogueFiles files = CatalogueFiles.bundled();
    private final Catalogue catalogue = files.catalogue();

    @ParameterizedTest
    @ValueSource(strings = {"2004-07-01", "2012-12-20", "2013-04-15", "2024-06-01", "2025-07-01", "2026-11-22"})
    void everyAwardHasOneRowOnADayOfARuleSet(String day) {
        assertThat(catalogue.inForce(LocalDate.parse(day)))
                .extracting(AwardType::code)
                .containsExactlyInAnyOrderElementsOf(AWARDS);
    }

    @Test
    void theRowOfADayIsThatOfItsRuleSet() {
        assertThat(rowOn("2014-05-31")).isEqualTo("rs-2003/advanced-worker@2004-07-01");
        assertThat(rowOn("2025-06-30")).isEqualTo("rs-2024/advanced-worker@2024-01-01");
        assertThat(rowOn("2025-07-01")).isEqualTo("rs-2025/advanced-worker@2025-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-15", "2024-06-01", "2025-07-01"})
    void higherFightersNeedNinetyPercentOfAllMembersInSecret(String day) {
        for (String award : List.of("ministry-province-emulation-fighter", "national-emulation-fighter")) {
            VoteRule rule = ruleOf(award, day);
            assertThat(rule.percent()).isEqualTo(90);
            assertThat(rule.strict()).isFalse();
            assertThat(rule.denominator()).isEqualTo(Denominator.ALL_MEMBERS);
            assertThat(rule.method()).isEqualTo(VoteMethod.SECRET);
            assertThat(rule.confidence()).isEqualTo(Confidence.UNSURE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-15", "2024-06-01", "2025-07-01"})
    void aRollCallCanMeetThresholdsOfAMajorityOfEightyAndOfNinety(String day) {
        assertThat(ruleOf("advanced-worker", day).percent()).isEqualTo(50);
        assertThat(ruleOf("advanced-worker", day).strict()).isTrue();
        assertThat(ruleOf("ministry-province-certificate", day).percent()).isEqualTo(80);
        assertThat(ruleOf("grassroots-emulation-fighter", day).percent()).isEqualTo(90);
        for (String award :
                List.of("advanced-worker", "ministry-province-certificate", "grassroots-emulation-fighter")) {
            assertThat(ruleOf(award, day).method()).isEqualTo(VoteMethod.ANY);
            assertThat(ruleOf(award, day).denominator()).isEqualTo(Denominator.ALL_MEMBERS);
        }
    }

    /** Tricky case 4: the rule sets between are not loaded yet, and the catalogue says so. */
    @Test
    void theTimeBetweenTheLoadedRuleSetsIsReportedAsAGap() {
        var expected = AWARDS.stream()
                .map(award -> new Gap(award, LocalDate.of(2014, 6, 1), LocalDate.of(2024, 1, 1)))
                .toList();
        assertThat(files.gaps()).containsExactlyElementsOf(expected);
    }

    private String rowOn(String day) {
        return catalogue
                .inForce("advanced-worker", LocalDate.parse(day))
                .orElseThrow()
                .row();
    }

    private VoteRule ruleOf(String award, String day) {
        return catalogue.inForce(award, LocalDate.parse(day)).orElseThrow().voteRule();
    }
}
