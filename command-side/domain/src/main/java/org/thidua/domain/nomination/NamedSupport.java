package org.thidua.domain.nomination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thidua.messages.award.RuleSet;
import org.thidua.messages.nomination.SupportKind;
import org.thidua.messages.nomination.SupportNamed;

/** What a dossier says it rests on. */
record NamedSupport(List<String> initiativeIds, List<String> achievementIds) {

    static final NamedSupport NONE = new NamedSupport(List.of(), List.of());

    static NamedSupport of(SupportNamed event) {
        return new NamedSupport(event.initiativeIds(), event.achievementIds());
    }

    /** What supports one award only: initiatives where the rule set says so (tricky case 15), achievements always. */
    NamedSupport takenUnder(Optional<RuleSet> rules) {
        return rules.map(RuleSet::singleUse).orElse(true) ? this : new NamedSupport(List.of(), achievementIds);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** Each one alone, initiatives first. */
    List<Support> all() {
        return Stream.concat(
                        initiativeIds.stream().map(id -> new Support(SupportKind.INITIATIVE, id)),
                        achievementIds.stream().map(code -> new Support(SupportKind.ACHIEVEMENT, code)))
                .toList();
    }
}
