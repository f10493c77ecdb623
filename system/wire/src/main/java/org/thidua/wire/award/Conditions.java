package org.thidua.wire.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.Inclusion;
import org.thidua.messages.award.InitiativeNeeded;
import org.thidua.messages.award.Judgement;
import org.thidua.messages.award.MembersCompleting;
import org.thidua.messages.award.MembersHolding;
import org.thidua.messages.award.NoDiscipline;
import org.thidua.messages.award.ServiceInYear;
import org.thidua.messages.award.Weight;
import org.thidua.messages.award.YearMerit;
import org.thidua.wire.http.ConditionTexts;
import org.thidua.wire.http.Language;

/** Whether the conditions of a row can be held against anybody, and told to people. */
final class Conditions {

    private static final ConditionTexts TEXTS = new ConditionTexts();

    private Conditions() {}

    /** @throws IllegalArgumentException with the id of the condition, when one of them cannot be used */
    static void check(List<Condition> conditions) {
        var ids = new HashSet<String>();
        conditions.stream().flatMap(Conditions::withParts).forEach(condition -> {
            Grounds grounds = grounds(condition);
            if (!ids.add(grounds.id())) {
                throw new IllegalArgumentException("condition " + grounds.id() + " stands there twice");
            }
            try {
                check(condition);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("condition " + grounds.id() + ": " + e.getMessage(), e);
            }
        });
    }

    /** The awards whose holding meets the conditions of a row, or one of several ways to meet them. */
    static Set<String> awardsNeededBy(AwardType row) {
        var needed = new LinkedHashSet<String>();
        row.prerequisites().stream().flatMap(Conditions::withParts).forEach(condition -> {
            switch (condition) {
                case AwardHeld it -> needed.add(it.award());
                case ConsecutiveYears it -> needed.addAll(awardsIn(it));
                // Members earn theirs by themselves.
                case MembersHolding _, MembersCompleting _ -> {}
                case InitiativeNeeded _, ServiceInYear _, NoDiscipline _, Judgement _, AnyOf _ -> {}
            }
        });
        return needed;
    }

    /** A condition with those it is made of. */
    static Stream<Condition> withParts(Condition condition) {
        return condition instanceof AnyOf choice
                ? Stream.concat(Stream.of(choice), choice.conditions().stream().flatMap(Conditions::withParts))
                : Stream.of(condition);
    }

    private static void check(Condition condition) {
        switch (condition) {
            case ConsecutiveYears it -> awardsIn(it).forEach(Conditions::needKnown);
            case AwardHeld it -> needKnown(it.award());
            case MembersHolding it -> needKnown(it.award());
            case ServiceInYear it -> {
                if (it.months() < 1 || it.months() > 12) {
                    throw new IllegalArgumentException("months: " + it.months() + " is not of 1 to 12");
                }
            }
            case InitiativeNeeded it -> needGiven("scope", it.scope());
            case NoDiscipline it -> needGiven("from", it.from());
            case MembersCompleting it -> needGiven("grade", it.grade());
            case Judgement it -> {
                needGiven("text.vi", it.text().get("vi"));
                needGiven("text.en", it.text().get("en"));
                if (it.grounds().weight() == Weight.HARD) {
                    throw new IllegalArgumentException("what only people can judge refuses nobody");
                }
            }
            case AnyOf _ -> {}
        }
        for (Language language : Language.values()) {
            if (TEXTS.find(language, condition).isEmpty()) {
                throw new IllegalArgumentException("no text in conditions_" + language.tag() + ".properties");
            }
        }
    }

    private static List<String> awardsIn(ConsecutiveYears years) {
        var awards = new ArrayList<String>();
        Stream.concat(years.each().stream(), years.including().stream().map(Inclusion::merit))
                .map(YearMerit::award)
                .filter(Objects::nonNull)
                .forEach(awards::add);
        if (years.after() != null) {
            awards.add(years.after());
        }
        return awards;
    }

    private static Grounds grounds(Condition condition) {
        @Nullable Grounds grounds = condition.grounds();
        if (grounds == null) {
            throw new IllegalArgumentException("a condition has no grounds");
        }
        needGiven("grounds.id", grounds.id());
        needGiven("grounds.weight of " + grounds.id(), grounds.weight());
        needGiven("grounds.source of " + grounds.id(), grounds.source());
        needGiven("grounds.confidence of " + grounds.id(), grounds.confidence());
        return grounds;
    }

    private static void needKnown(String award) {
        if (!AwardCodes.known(award)) {
            throw new IllegalArgumentException(award + " is not in the list of awards");
        }
    }

    private static void needGiven(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
