package org.thidua.domain.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.Denominator;
import org.thidua.messages.award.Threshold;
import org.thidua.messages.ballot.Choice;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.nomination.VoteOutcome;

/** One nomination on an open ballot: its frozen rule, who may not vote on it, and the votes. */
record BallotItem(ItemFrozen frozen, Set<String> recused, Map<String, Choice> votes) {

    BallotItem(ItemFrozen frozen) {
        this(frozen, new HashSet<>(), new HashMap<>());
    }

    void recuse(String personId) {
        recused.add(personId);
    }

    void vote(String personId, Choice choice) {
        votes.put(personId, choice);
    }

    boolean isRecused(String personId) {
        return recused.contains(personId);
    }

    @Nullable
    Choice voteOf(String personId) {
        return votes.get(personId);
    }

    /**
     * Counts. An abstention, a vote not cast and a recusal all count as not agreeing where the rule measures against all
     * members (tricky cases 30, 31 and 34); nothing but cast votes is measured where it says present.
     *
     * @param electors people who could vote
     * @param members voting members by the establishing decision, vacant seats too
     */
    ItemCounted count(int electors, int members) {
        int agree = number(Choice.AGREE);
        int denominator =
                switch (Denominator.valueOf(frozen.denominator())) {
                    case ALL_MEMBERS -> members;
                    case PRESENT -> votes.size();
                };
        boolean passed = new Threshold(frozen.percent(), frozen.strict()).reachedBy(agree, denominator);
        return new ItemCounted(
                frozen.ballotId(),
                frozen.nominationId(),
                agree,
                number(Choice.DISAGREE),
                number(Choice.ABSTAIN),
                electors - votes.size() - recused.size(),
                recused.size(),
                denominator,
                frozen.percent(),
                frozen.strict(),
                frozen.ruleRow(),
                (passed ? VoteOutcome.PASSED : VoteOutcome.FAILED).name());
    }

    private int number(Choice choice) {
        return (int) votes.values().stream().filter(choice::equals).count();
    }
}
