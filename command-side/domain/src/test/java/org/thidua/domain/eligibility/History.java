package org.thidua.domain.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.award.CompletionGrade;
import org.thidua.messages.award.DisciplinaryMeasure;
import org.thidua.messages.award.InitiativeScope;
import org.thidua.messages.nomination.CommendationBasis;

/** A nominee's history, written as a test tells it. */
final class History {

    private final List<HeldAward> awards = new ArrayList<>();
    private final List<YearStanding> years = new ArrayList<>();
    private final List<DisciplinePeriod> disciplines = new ArrayList<>();
    private final List<RecognisedInitiative> initiatives = new ArrayList<>();
    private final List<OpenVerification> verifications = new ArrayList<>();
    private final List<LiveClaim> claims = new ArrayList<>();
    private final List<Roll> rolls = new ArrayList<>();
    private @Nullable Integer knownFrom;

    static History empty() {
        return new History();
    }

    /** The record is complete from a year on. */
    static History completeFrom(int year) {
        var history = new History();
        history.knownFrom = year;
        return history;
    }

    History holds(String award, int... ofYears) {
        for (int year : ofYears) {
            awards.add(award(award, year, false, CommendationBasis.MERIT, null));
        }
        return this;
    }

    History holdsOfSchoolYear(String award, int year) {
        awards.add(award(award, year, true, CommendationBasis.MERIT, null));
        return this;
    }

    History holdsOn(CommendationBasis basis, String award, int year) {
        awards.add(award(award, year, false, basis, null));
        return this;
    }

    History used(String award, String forAward, int... ofYears) {
        for (int year : ofYears) {
            awards.add(award(award, year, false, CommendationBasis.MERIT, forAward));
        }
        return this;
    }

    History decidedIn(int decisionYear, String award, int year) {
        awards.add(new HeldAward(
                award, year, false, CommendationBasis.MERIT, "n/" + year, LocalDate.of(decisionYear, 1, 20), Set.of()));
        return this;
    }

    History graded(CompletionGrade grade, int... inYears) {
        for (int year : inYears) {
            years.add(new YearStanding(year, YearStanding.Kind.COUNTED, grade, null));
        }
        return this;
    }

    History worked(int months, int year) {
        years.add(new YearStanding(year, YearStanding.Kind.COUNTED, null, months));
        return this;
    }

    History neutral(int year) {
        years.add(new YearStanding(year, YearStanding.Kind.NEUTRAL, null, null));
        return this;
    }

    History broken(int year) {
        years.add(new YearStanding(year, YearStanding.Kind.BREAK, null, null));
        return this;
    }

    History disciplined(DisciplinaryMeasure measure, String from, String until) {
        disciplines.add(new DisciplinePeriod(measure, LocalDate.parse(from), LocalDate.parse(until)));
        return this;
    }

    History initiative(String id, InitiativeScope scope, int year, @Nullable String usedBy) {
        initiatives.add(new RecognisedInitiative(id, scope, year, usedBy));
        return this;
    }

    History underVerification(String ground) {
        verifications.add(new OpenVerification("verification:v", ground, LocalDate.of(2021, 3, 1)));
        return this;
    }

    History claims(String award, int year) {
        claims.add(new LiveClaim(award, year, "nomination:other"));
        return this;
    }

    History members(int year, List<NomineeHistory> members) {
        var roll = new ArrayList<Roll.Member>();
        members.forEach(member -> roll.add(new Roll.Member("person:" + roll.size(), member)));
        rolls.add(new Roll(year, roll));
        return this;
    }

    NomineeHistory known() {
        return new NomineeHistory(awards, years, disciplines, initiatives, verifications, claims, rolls, knownFrom);
    }

    private static HeldAward award(
            String award, int year, boolean schoolYear, CommendationBasis basis, @Nullable String usedFor) {
        return new HeldAward(
                award,
                year,
                schoolYear,
                basis,
                "n/" + year,
                LocalDate.of(year, 12, 25),
                usedFor == null ? Set.of() : Set.of(usedFor));
    }
}
