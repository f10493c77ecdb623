package org.thidua.command.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thidua.domain.eligibility.Application;
import org.thidua.domain.eligibility.Eligibility;
import org.thidua.domain.eligibility.Finding;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.nomination.CommendationBasis;
import org.thidua.wire.award.CatalogueFiles;

/**
 * Histories of nominees against the catalogue that comes with the service: what every finding of every row must be, as the
 * law wants it, in {@code ladders.txt}.
 */
class LadderTableTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.bundled().catalogue();

    private final LadderTable table;

    LadderTableTest() throws IOException {
        table = LadderTable.read();
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTableComesToExactlyTheFindingsThatItSpellsOut() {
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        "line " + row.line() + ", " + row.ruleSet() + ": " + row.title(),
                        () -> assertThat(new ToldFindings(table.aliases()).lines(findings(row)))
                                .containsExactlyElementsOf(row.expected())));
    }

    @Test
    void theTableIsLargeEnoughAndSpansTheRuleSetsAndTheLadders() {
        assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(140);
        assertThat(table.rows()).extracting(LadderTable.Row::ruleSet).contains("rs-2025");
        for (String ruleSet : List.of("rs-2003", "rs-2013", "rs-2017", "rs-2024")) {
            Set<String> awards = table.rows().stream()
                    .filter(row -> row.ruleSet().equals(ruleSet))
                    .map(LadderTable.Row::award)
                    .collect(Collectors.toSet());
            assertThat(awards)
                    .as("ladders in the table under %s", ruleSet)
                    .contains(
                            "advanced-worker",
                            "grassroots-emulation-fighter",
                            "ministry-province-emulation-fighter",
                            "national-emulation-fighter",
                            "ministry-province-certificate",
                            "pm-certificate",
                            "labour-order-3",
                            "advanced-labour-collective",
                            "excellent-labour-collective");
        }
    }

    /** What is not known is not missing: what fails then is what the nomination itself does not name. */
    @Test
    void withNothingRecordedOnlyAnInitiativeThatIsNotNamedFailsUnderAnyRow() {
        for (AwardType row : CATALOGUE.rows()) {
            for (NomineeType type : row.nomineeTypes()) {
                for (CommendationBasis basis : CommendationBasis.values()) {
                    assertThat(failed(row, type, basis, false))
                            .as("%s, %s, %s", row.row(), type, basis)
                            .isSubsetOf(Set.of("initiative"));
                    assertThat(failed(row, type, basis, true))
                            .as("%s, %s, %s, initiatives described", row.row(), type, basis)
                            .isEmpty();
                }
            }
        }
    }

    private static Set<String> failed(AwardType row, NomineeType type, CommendationBasis basis, boolean described) {
        var application = new Application(
                ToldHistory.OWN,
                row.code(),
                row.validFrom().getYear(),
                row.validFrom(),
                basis,
                List.of(),
                described,
                Set.of());
        return Eligibility.of(CATALOGUE, row, type, application, NomineeHistory.UNKNOWN).stream()
                .filter(it -> it.result() == Finding.Result.FAILED)
                .map(Finding::condition)
                .collect(Collectors.toSet());
    }

    private static List<Finding> findings(LadderTable.Row asked) {
        AwardType row = CATALOGUE.inForce(asked.award(), asked.intake()).orElseThrow();
        assertThat(row.ruleSet()).as("rule set of the day of intake").isEqualTo(asked.ruleSet());
        return Eligibility.of(
                CATALOGUE,
                row,
                asked.type(),
                asked.history().application(asked.award(), asked.intake(), asked.basis(), row.dossier()),
                asked.history().history());
    }
}
