package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.wire.award.CatalogueFiles;

/** Every condition of the catalogue can be told to people in both languages. */
class ConditionTextsTest {

    private final Catalogue catalogue = CatalogueFiles.bundled().catalogue();
    private final ConditionTexts texts = new ConditionTexts();

    @ParameterizedTest
    @EnumSource
    void everyConditionHasATextWithNothingLeftToFillIn(Language language) {
        assertThat(conditions()).isNotEmpty().allSatisfy(condition -> assertThat(texts.find(language, condition))
                .as(condition.grounds().id())
                .hasValueSatisfying(text -> assertThat(text)
                        .isNotBlank()
                        .doesNotContain("{")
                        .doesNotContain("[")
                        .doesNotContain("?")));
    }

    /** A text that no row uses is a misspelled one, or one that outlived its condition. */
    @ParameterizedTest
    @EnumSource
    void noTextIsWithoutAUse(Language language) throws IOException {
        var used = new TreeSet<String>();
        conditions().forEach(condition -> used.add(condition.grounds().id()));
        used.add("not-under-verification");
        used.add("dossier-items");
        used.add("no-exclusive-award");
        Stream.of(CompletionGrade.values()).forEach(grade -> used.add("grade." + grade));
        Stream.of(DisciplinaryMeasure.values()).forEach(measure -> used.add("measure." + measure));
        Stream.of(InitiativeScope.values()).forEach(scope -> used.add("scope." + scope));
        used.add("share.strict");
        used.add("share.reached");
        assertThat(keys(language)).isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ministry-province-emulation-fighter | 2024-06-01 | grassroots-3-years | VI | Có 3 năm liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở, chưa dùng để xét danh hiệu này
            advanced-worker | 2018-06-01 | months-worked | VI | Thời gian công tác trong năm từ 10 tháng trở lên
            advanced-worker | 2025-07-01 | months-worked | VI | Thời gian công tác trong năm từ 6 tháng trở lên
            advanced-worker | 2018-06-01 | no-discipline | EN | Not disciplined in the year with a reprimand or more
            excellent-labour-collective | 2025-07-01 | members-70-percent-advanced | VI | Ít nhất 70 % thành viên đạt danh hiệu Lao động tiên tiến hoặc Chiến sĩ tiên tiến của năm
            advanced-labour-collective | 2013-04-15 | members-half-advanced | VI | Trên 50 % thành viên đạt danh hiệu Lao động tiên tiến hoặc Chiến sĩ tiên tiến của năm
            national-emulation-fighter | 2013-04-15 | ministry-2-titles | EN | Ministry- or province-level emulation fighter 2 times in a row
            national-emulation-fighter | 2018-06-01 | ministry-2-titles | EN | Ministry- or province-level emulation fighter 2 times in a row, proposed at the latest in calendar year 1 after the decision on the last one
            grassroots-emulation-fighter | 2013-04-15 | advanced-worker-same-year | EN | Advanced worker or soldier of the same year
            grassroots-emulation-fighter | 2025-07-01 | advanced-worker-same-year | EN | Advanced worker or soldier of the same year, or good completion of tasks in it
            grassroots-emulation-fighter | 2025-07-01 | excellent-or-initiative | VI | Đạt mức hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến, đề tài khoa học được công nhận có ảnh hưởng trong phạm vi cơ sở
            """)
    void theNumbersOfTheRowAreFilledIn(String award, LocalDate day, String id, Language language, String words) {
        Condition condition = catalogue.inForce(award, day).orElseThrow().prerequisites().stream()
                .filter(it -> it.grounds().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(texts.find(language, condition)).contains(words);
    }

    @Test
    void bothLanguagesStandUnderTheirTags() {
        assertThat(conditions().map(texts::inBoth))
                .allSatisfy(words -> assertThat(words).containsOnlyKeys("vi", "en"));
    }

    private Stream<Condition> conditions() {
        return Stream.concat(catalogue.rows().stream(), catalogue.drafts().stream())
                .flatMap(row -> row.prerequisites().stream())
                .flatMap(ConditionTextsTest::withParts);
    }

    private static Stream<Condition> withParts(Condition condition) {
        return condition instanceof AnyOf choice
                ? Stream.concat(Stream.of(choice), choice.conditions().stream().flatMap(ConditionTextsTest::withParts))
                : Stream.of(condition);
    }

    private static TreeSet<String> keys(Language language) throws IOException {
        var texts = new Properties();
        try (Reader in = new InputStreamReader(
                ConditionTexts.class.getResourceAsStream("conditions_" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
