package org.thidua.domain.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.eligibility.Finding.Result;
import org.thidua.messages.award.Grounds;

/** What holding one condition against the facts gave, before it is told whose condition it was. */
record Outcome(
        Result result,
        Map<String, String> facts,
        List<HeldAward> restsOn,
        @Nullable Cure cure) {

    static Outcome passed(Facts facts) {
        return passed(facts, List.of());
    }

    /** Passed by awards. */
    static Outcome passed(Facts facts, List<HeldAward> awards) {
        return new Outcome(Result.PASSED, facts.told(), awards, null);
    }

    static Outcome failed(Facts facts, Cure cure) {
        return new Outcome(Result.FAILED, facts.told(), List.of(), cure);
    }

    static Outcome cannotTell(Facts facts, Cure cure) {
        return new Outcome(Result.CANNOT_TELL, facts.told(), List.of(), cure);
    }

    /** What is met comes before what cannot be told, and that before what fails. */
    int rank() {
        return switch (result) {
            case PASSED -> 0;
            case CANNOT_TELL -> 1;
            case FAILED -> 2;
        };
    }

    Finding of(Grounds grounds) {
        return new Finding(
                grounds.id(), result, grounds.weight(), facts, grounds.source(), grounds.confidence(), restsOn, cure);
    }
}
