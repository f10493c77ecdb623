package org.thidua.command.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.eligibility.Finding.Result.FAILED;
import static org.thidua.domain.eligibility.Finding.Result.PASSED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thidua.domain.eligibility.Cure;
import org.thidua.domain.eligibility.Eligibility;
import org.thidua.domain.eligibility.Finding;
import org.thidua.domain.eligibility.Finding.Result;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.wire.award.CatalogueFiles;

/** The ladder to the ministry-level title in four sentences, under the catalogue that comes with the service. */
class LadderStatementsTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.bundled().catalogue();
    private static final String BASE = "grassroots-emulation-fighter";
    private static final String MINISTRY = "ministry-province-emulation-fighter";
    private static final String RUN = "grassroots-3-years";
    private static final String INITIATIVE = "; initiative MINISTRY_PROVINCE 2019 named";
    private static final AwardAliases ALIASES = aliases();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rs-2003, 2012", "rs-2013, 2016", "rs-2017, 2021", "rs-2024, 2024", "rs-2025, 2025"})
    void threeGrassrootsTitlesInARowPass(String ruleSet, int year) {
        List<Finding> findings = judged(ruleSet, MINISTRY, year, "holds GF " + (year - 2) + ".." + year + INITIATIVE);

        assertThat(findings).allSatisfy(finding -> assertThat(finding.result()).isEqualTo(PASSED));
        assertThat(findings).extracting(Finding::condition).contains(RUN, "initiative");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rs-2003, 2012", "rs-2013, 2016", "rs-2017, 2021", "rs-2024, 2024", "rs-2025, 2025"})
    void withAGapYearItFailsAndSaysWhichYear(String ruleSet, int year) {
        String gap = "holds GF " + (year - 3) + ".." + (year - 2) + "+" + year + INITIATIVE;

        Finding run = one(RUN, judged(ruleSet, MINISTRY, year, gap));

        assertThat(run.refuses()).isTrue();
        assertThat(run.cure()).isEqualTo(Cure.WAIT_FOR_THE_YEARS);
        assertThat(run.facts())
                .containsEntry("missing", String.valueOf(year - 1))
                .containsEntry("earliestYear", String.valueOf(year + 2));
    }

    @Test
    void afterDisciplineItCountsFromTheEndOfThePenalty() {
        String told = "holds GF 2018..2023; disciplined WARNING 2020-04-01..2020-12-31" + INITIATIVE;

        Finding soon = one(RUN, judged("rs-2017", MINISTRY, 2022, told.replace("2018..2023", "2018..2022")));
        Finding before = one(
                RUN,
                judged(
                        "rs-2017",
                        MINISTRY,
                        2022,
                        told.replace("2018..2023", "2018..2022").replace("2020-12-31", "2021-03-31")));
        Finding later = one(RUN, judged("rs-2017", MINISTRY, 2023, told));

        assertThat(soon.result()).isEqualTo(FAILED);
        assertThat(soon.facts())
                .containsEntry("countsFrom", "2021-01-01")
                .containsEntry("lostToDiscipline", "2020")
                .containsEntry("earliestYear", "2023");
        assertThat(before.facts())
                .as("the year in which the penalty ends is not a whole one")
                .containsEntry("lostToDiscipline", "2020, 2021")
                .containsEntry("earliestYear", "2024");
        assertThat(later.result()).isEqualTo(PASSED);
        assertThat(later.facts()).containsEntry("countsFrom", "2021-01-01");
    }

    /**
     * Under the rules of 2017 the grassroots title needs an initiative, under those of 2024 an initiative or an excellent
     * year. Of the same histories the one that has only the excellent year comes to something else, and no other does; the
     * ladder above the grassroots title is the same.
     */
    @Test
    void theRulesOf2017AndOf2024DifferExactlyInWhatAnExcellentYearIsWorth() {
        String worker = "complete from 2010; holds AW 2021+2024; ";
        String excellent = "graded EXCELLENT 2021+2024";
        String good = "graded GOOD 2021+2024";
        String initiative = "; initiative GRASSROOTS 2020 named";

        assertThat(support("rs-2017", 2021, worker + excellent)).isEqualTo(FAILED);
        assertThat(support("rs-2024", 2024, worker + excellent)).isEqualTo(PASSED);
        assertSame(FAILED, worker + good);
        assertSame(PASSED, worker + good + initiative);
        assertSame(PASSED, worker + excellent + initiative);
        for (String run : List.of(
                "complete from 2010; holds GF 2019..2024",
                "complete from 2010; holds GF 2019+2021+2022+2024",
                "holds GF 2019..2024; disciplined WARNING 2018-01-01..2018-06-30",
                "nothing")) {
            assertThat(results("rs-2024", 2024, run + INITIATIVE))
                    .as(run)
                    .isEqualTo(results("rs-2017", 2021, run + INITIATIVE));
        }
    }

    private static void assertSame(Result result, String told) {
        assertThat(support("rs-2017", 2021, told)).as(told).isEqualTo(result);
        assertThat(support("rs-2024", 2024, told)).as(told).isEqualTo(result);
    }

    /** What the condition of an initiative comes to, alone or as one of two ways; all other conditions are met. */
    private static Result support(String ruleSet, int year, String told) {
        List<Finding> findings = judged(ruleSet, BASE, year, told);
        Finding support = findings.stream()
                .filter(it -> it.condition().endsWith("initiative"))
                .findFirst()
                .orElseThrow();
        assertThat(findings)
                .filteredOn(it -> it != support)
                .allSatisfy(it -> assertThat(it.result()).as(it.condition()).isEqualTo(PASSED));
        return support.result();
    }

    private static String results(String ruleSet, int year, String told) {
        return judged(ruleSet, MINISTRY, year, told).stream()
                .map(it -> it.condition() + " " + it.result() + " " + it.weight())
                .collect(Collectors.joining(", "));
    }

    private static Finding one(String condition, List<Finding> findings) {
        return findings.stream()
                .filter(it -> it.condition().equals(condition))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> judged(String ruleSet, String award, int year, String told) {
        LocalDate intake = LocalDate.of(year, 12, 10);
        AwardType row = CATALOGUE.inForce(award, intake).orElseThrow();
        assertThat(row.ruleSet()).isEqualTo(ruleSet);
        ToldHistory history = ToldHistory.of(told, ALIASES, year);
        return Eligibility.of(
                CATALOGUE,
                row,
                NomineeType.INDIVIDUAL,
                history.application(award, intake, CommendationBasis.MERIT, row.dossier()),
                history.history());
    }

    private static AwardAliases aliases() {
        var aliases = new AwardAliases();
        aliases.add("AW", "advanced-worker");
        aliases.add("GF", BASE);
        return aliases;
    }
}
