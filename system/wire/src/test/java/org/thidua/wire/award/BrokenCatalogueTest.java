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
            ruleSet: rs-1         | ruleSet: rs-2         | file and rule set must agree
            validFrom: 2004-07-01 | validfrom: 2004-07-01 | unknown property validfrom
            validFrom: 2004-07-01 | validFrom:            | validFrom is missing
            validFrom: 2004-07-01 | validFrom: 2004-02-30 | '2004-02-30' is not a date
            validTo: 2014-06-01   | validTo: 2004-07-01   | is not after validFrom
            awards:               | awards: {}            | not readable as YAML
            """)
    void aBrokenFileIsRefusedByItsName(String sound, String broken, String why) {
        assertThatThrownBy(() -> CatalogueFiles.of(Map.of("rs-1.yaml", SOUND.replace(sound, broken))))
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
}
