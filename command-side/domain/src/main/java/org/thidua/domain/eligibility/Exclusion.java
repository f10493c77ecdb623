package org.thidua.domain.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.ExclusiveLevels;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.Weight;

/** Awards that a nominee does not get in one year together (tricky case 13): the rule set says which levels. */
final class Exclusion {

    private static final String CONDITION = "no-exclusive-award";

    private Exclusion() {}

    /** Nothing when the rule set keeps this level apart from none. */
    static Optional<Finding> judge(
            Catalogue catalogue, AwardType row, Application application, NomineeHistory history) {
        return catalogue
                .ruleSet(row.ruleSet())
                .flatMap(rules -> rules.exclusive().stream()
                        .filter(pair -> pair.inForceOn(application.intake()) && pair.concerns(row.level()))
                        .findFirst())
                .map(pair -> outcome(pair, catalogue, row, application, history).of(grounds(pair)));
    }

    private static Grounds grounds(ExclusiveLevels pair) {
        return new Grounds(CONDITION, Weight.HARD, pair.source(), pair.confidence());
    }

    private static Outcome outcome(
            ExclusiveLevels pair, Catalogue catalogue, AwardType row, Application application, NomineeHistory history) {
        List<String> held = history.awards().stream()
                .filter(award ->
                        award.year() == application.year() && !award.award().equals(row.code()))
                .filter(award -> pair.isOf(row.level(), levelOf(award.award(), catalogue)))
                .map(award -> award.award() + " " + award.number())
                .toList();
        List<String> claimed = history.claims().stream()
                .filter(claim -> claim.year() == application.year()
                        && !claim.nominationId().equals(application.nominationId()))
                .filter(claim -> pair.isOf(row.level(), levelOf(claim.award(), catalogue)))
                .map(claim -> claim.award() + " " + claim.nominationId())
                .toList();
        var facts = new Facts()
                .tell("levels", Stream.of(pair.one(), pair.other()).distinct().toList())
                .tell("held", held)
                .tell("claimed", claimed);
        if (!held.isEmpty()) {
            return Outcome.failed(facts, Cure.NONE);
        }
        return claimed.isEmpty() ? Outcome.passed(facts) : Outcome.failed(facts, Cure.KEEP_ONE_OF_THEM);
    }

    /** An award keeps its level over the rule sets. */
    private static String levelOf(String award, Catalogue catalogue) {
        return catalogue.rows().stream()
                .filter(row -> row.code().equals(award))
                .max(Comparator.comparing(AwardType::validFrom))
                .map(AwardType::level)
                .orElse("");
    }
}
