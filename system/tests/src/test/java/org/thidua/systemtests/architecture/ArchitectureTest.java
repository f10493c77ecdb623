package org.thidua.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every law holds in all modules, and every law bites: it names the class that breaks it on purpose. */
class ArchitectureTest {

    private static final String OURS = "org.thidua";
    private static final String BROKEN = "org.thidua.systemtests.architecture.broken";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);
    private static final JavaClasses BROKEN_ON_PURPOSE = new ClassFileImporter().importPackages(BROKEN);

    static final List<Law> LAWS = Laws.ALL;

    @ParameterizedTest(name = "{0}")
    @FieldSource("LAWS")
    void holds(Law law) {
        law.inBase().apply(OURS).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LAWS")
    void isSeenToBite(Law law) {
        EvaluationResult result = law.inBase().apply(BROKEN).evaluate(BROKEN_ON_PURPOSE);

        assertThat(law.offenders()).isNotEmpty().allSatisfy(offender -> assertThat(
                        result.getFailureReport().getDetails())
                .as(law.sentence())
                .anySatisfy(line -> assertThat(line).contains(offender)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "domain", "command", "views", "query", "wire", "standalone"})
    void everyModuleIsLookedAt(String module) {
        assertThat(PRODUCT.stream()
                        .filter(type -> type.getPackageName().startsWith(OURS + "." + module))
                        .toList())
                .hasSizeGreaterThan(3);
    }
}
