package org.thidua.messages.award;

/** One condition of an award's standard: data that facts about a nominee are held against. */
public sealed interface Condition
        permits ConsecutiveYears,
                AwardHeld,
                InitiativeNeeded,
                ServiceInYear,
                NoDiscipline,
                MembersHolding,
                MembersCompleting,
                AnyOf,
                Judgement {

    /** Where it comes from and how it weighs. */
    Grounds grounds();
}
