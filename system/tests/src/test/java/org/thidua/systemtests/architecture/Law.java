package org.thidua.systemtests.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule of the architecture and the classes that break it on purpose.
 *
 * @param inBase the rule, given the base package that the modules' packages lie in
 * @param offenders simple names of classes below the base of broken ones; the rule must name each of them
 */
record Law(String sentence, Function<String, ArchRule> inBase, List<String> offenders) {

    static Law law(String sentence, Function<String, ArchRule> inBase, String... offenders) {
        return new Law(sentence, inBase, List.of(offenders));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
