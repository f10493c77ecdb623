package org.thidua.wire.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AwardHeld;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.InitiativeNeeded;
import org.thidua.messages.award.Judgement;
import org.thidua.messages.award.MembersCompleting;
import org.thidua.messages.award.MembersHolding;
import org.thidua.messages.award.NoDiscipline;
import org.thidua.messages.award.ServiceInYear;
import org.thidua.messages.award.YearMerit;

/**
 * Conditions of awards in words for people, by the condition's id: {@code conditions_vi.properties} and
 * {@code conditions_en.properties}. The numbers of the row are filled in; so one text serves all rule sets.
 */
public final class ConditionTexts {

    private final Texts texts = new Texts("conditions");

    /** The condition in words, if there is a text for its id. */
    public Optional<String> find(Language language, Condition condition) {
        return texts.find(language, condition.grounds().id()).map(text -> Texts.fill(text, facts(language, condition)));
    }

    /** The same in both languages by their tags; a language without a text is absent. */
    public Map<String, String> inBoth(Condition condition) {
        var words = new HashMap<String, String>();
        for (Language language : Language.values()) {
            find(language, condition).ifPresent(text -> words.put(language.tag(), text));
        }
        return words;
    }

    private Map<String, String> facts(Language language, Condition condition) {
        var facts = new HashMap<String, String>();
        switch (condition) {
            case ConsecutiveYears it -> {
                facts.put("count", String.valueOf(it.count()));
                if (it.window() != null) {
                    facts.put("window", String.valueOf(it.window()));
                }
                it.each().stream()
                        .map(YearMerit::grade)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(grade -> facts.put("orGrade", word(language, "grade", grade)));
            }
            case InitiativeNeeded it -> {
                facts.put("scope", word(language, "scope", it.scope()));
                if (it.orGrade() != null) {
                    facts.put("orGrade", word(language, "grade", it.orGrade()));
                }
            }
            case ServiceInYear it -> facts.put("months", String.valueOf(it.months()));
            case NoDiscipline it -> facts.put("from", word(language, "measure", it.from()));
            case MembersHolding it -> {
                facts.put("percent", String.valueOf(it.percent()));
                facts.put("atLeast", String.valueOf(it.atLeast()));
                facts.put("share", word(language, "share", it.strict() ? "strict" : "reached"));
            }
            case MembersCompleting it -> facts.put("grade", word(language, "grade", it.grade()));
            case Judgement it -> facts.put("text", it.text().getOrDefault(language.tag(), ""));
            case AwardHeld _, AnyOf _ -> {}
        }
        return facts;
    }

    private String word(Language language, String kind, Object value) {
        return texts.get(language, kind + "." + value);
    }
}
