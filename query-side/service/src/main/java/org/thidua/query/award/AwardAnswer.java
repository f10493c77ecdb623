package org.thidua.query.award;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thidua.messages.award.AnyOf;
import org.thidua.messages.award.AwardType;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Quota;
import org.thidua.wire.http.ConditionTexts;

/**
 * A row of the catalogue as it is answered.
 *
 * @param row with the names of its fields
 * @param conditionTexts its conditions in words for people, by id and then by language
 * @param unsure what of it waits for somebody's confirmation: {@code row}, {@code voteRule}, {@code quota}, and the ids of
 *     conditions
 */
record AwardAnswer(@JsonUnwrapped AwardType row, Map<String, Map<String, String>> conditionTexts, List<String> unsure) {

    private static final ConditionTexts TEXTS = new ConditionTexts();

    static AwardAnswer of(AwardType row) {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        var unsure = new ArrayList<String>();
        if (row.confidence() == Confidence.UNSURE) {
            unsure.add("row");
        }
        if (row.voteRule().confidence() == Confidence.UNSURE) {
            unsure.add("voteRule");
        }
        Quota quota = row.quota();
        if (quota != null && quota.confidence() == Confidence.UNSURE) {
            unsure.add("quota");
        }
        row.prerequisites().forEach(condition -> tell(condition, texts, unsure));
        return new AwardAnswer(row, texts, List.copyOf(unsure));
    }

    private static void tell(Condition condition, Map<String, Map<String, String>> texts, List<String> unsure) {
        String id = condition.grounds().id();
        texts.put(id, TEXTS.inBoth(condition));
        if (condition.grounds().confidence() == Confidence.UNSURE) {
            unsure.add(id);
        }
        if (condition instanceof AnyOf choice) {
            choice.conditions().forEach(part -> tell(part, texts, unsure));
        }
    }
}
