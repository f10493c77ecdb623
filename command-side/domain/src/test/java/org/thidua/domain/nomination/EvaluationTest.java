package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Collective;
import org.thidua.domain.register.Person;
import org.thidua.domain.register.RegisteredPerson;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.award.Condition;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.ConsecutiveYears;
import org.thidua.messages.award.Grounds;
import org.thidua.messages.award.MembersHolding;
import org.thidua.messages.award.Weight;
import org.thidua.messages.award.YearMerit;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.AwardUsed;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.EvaluateNomination;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.OverrideRuleSet;
import org.thidua.messages.nomination.PastAwardEntered;
import org.thidua.messages.nomination.RecordDeclaredComplete;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.messages.nomination.RuleSetOverridden;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.nomination.VerificationOpened;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.RollEntered;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** A dossier is held against its row when it is handed in, from records and not from a view. */
class EvaluationTest {

    private static final String ID = "nomination:n";
    private static final String PERSON = "person:p";
    private static final String RECORD = NomineeRecord.idFor(PERSON);
    private static final String TITLE = SmallCatalogue.NINETY;
    private static final String AWARD = SmallCatalogue.SECRET;
    private static final String ROW = SmallCatalogue.rowOf(AWARD);
    private static final String COLLECTIVE = "collective:t";
    private static final Instant NOW = Instant.parse("2012-12-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2012, 12, 20);
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, AGENCY);
    private static final Actor STRANGER = new Actor("person:other", Role.NOMINATOR, "agency:other");
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);
    private static final Actor HEAD = new Actor("person:head", Role.HEAD, AGENCY);
    private static final Condition THREE_YEARS = new ConsecutiveYears(
            new Grounds("three-years", Weight.HARD, "a law", Confidence.SOURCED),
            3,
            List.of(new YearMerit(TITLE, null, 0)),
            1,
            0,
            true,
            null,
            List.of(),
            null);
    private static final Condition SEVENTY =
            new MembersHolding(new Grounds("seventy", Weight.HARD, "a law", Confidence.SOURCED), TITLE, 70, false, 0);

    private final RealStore store = new RealStore(SmallCatalogue.withConditions(
            Map.of(AWARD, List.of(THREE_YEARS), SmallCatalogue.COLLECTIVE, List.of(SEVENTY))));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunOfThreeIsFoundAndGoesInWithTheDossier() {
        given(titles(2010, 2011, 2012)).when(submit());

        assertThat(store.refusal()).isNull();
        NominationEvaluated evaluated = evaluations().getLast();
        assertThat(evaluated.results())
                .containsExactly(Map.entry("not-under-verification", "PASSED"), Map.entry("three-years", "PASSED"));
        assertThat(evaluated.ruleRow()).isEqualTo(ROW);
        assertThat(evaluated.on()).isEqualTo(TODAY);
        assertThat(evaluated.facts())
                .isEqualTo(SealsInMemory.sealed(
                        NominationEvaluated.FACTS,
                        ID,
                        PERSON,
                        List.of(
                                "three-years/needed=3",
                                "three-years/counted=2010 (" + TITLE + " n/2010), 2011 (" + TITLE + " n/2011), 2012 ("
                                        + TITLE + " n/2012)")));
    }

    /** All findings at once, those that passed too; nothing is stored. */
    @Test
    void aGapIsRefusedWithAllFindings() {
        given(titles(2009, 2010, 2012)).when(submit());

        Rejection refusal = Objects.requireNonNull(store.refusal());
        assertThat(refusal.code()).isEqualTo(RejectionCode.NOT_ELIGIBLE);
        assertThat(refusal.facts())
                .containsEntry("failed", "three-years")
                .containsEntry("not-under-verification", "PASSED")
                .containsEntry("three-years", "FAILED")
                .containsEntry("three-years/weight", "HARD")
                .containsEntry("three-years/source", "a law")
                .containsEntry("three-years/facts/missing", "2011")
                .containsEntry("three-years/facts/earliestYear", "2014")
                .containsEntry("three-years/cure", "wait-for-the-years");
        assertThat(evaluations()).isEmpty();
        assertThat(store.history()).noneMatch(AwardClaimed.class::isInstance);
    }

    @Test
    void whatIsNotKnownGoesToTheAppraiser() {
        given().when(submit());

        assertThat(store.refusal()).isNull();
        assertThat(evaluations().getLast().results()).containsEntry("three-years", "CANNOT_TELL");
        assertThat(evaluations().getLast().cures()).containsEntry("three-years", "complete-the-record");
    }

    @Test
    void aCompleteRecordWithoutTitlesRefuses() {
        given(new RecordDeclaredComplete(RECORD, PERSON, 2005)).when(submit());

        assertThat(Objects.requireNonNull(store.refusal()).facts())
                .containsEntry("three-years/facts/missing", "2010, 2011, 2012");
    }

    /** Case 20: an open verification blocks the submission but not the draft. */
    @Test
    void anOpenVerificationRefusesTheSubmission() {
        given(new VerificationOpened(
                        RECORD,
                        PERSON,
                        "verification:v",
                        "INSPECTION",
                        SealsInMemory.sealed(VerificationOpened.REFERENCE, RECORD, PERSON, "12/TT"),
                        LocalDate.of(2012, 11, 1)))
                .when(submit());

        assertThat(Objects.requireNonNull(store.refusal()).facts())
                .containsEntry("failed", "not-under-verification")
                .containsEntry("not-under-verification/cure", "conclude-the-verification");
    }

    /** Case 1: another evaluation stands beside the first. */
    @Test
    void anEvaluationIsMadeAnewWhenSomebodyAsks() {
        given().when(new EvaluateNomination(ID, NOMINATOR, NOW)).when(new EvaluateNomination(ID, APPRAISER, NOW));

        assertThat(evaluations()).extracting(NominationEvaluated::evaluation).containsExactly(1, 2);
        assertThat(store.history()).noneMatch(NominationSubmitted.class::isInstance);
    }

    @Test
    void aDraftIsNotJudgedForAnotherAgency() {
        given().when(new EvaluateNomination(ID, STRANGER, NOW))
                .thenRefused(RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
    }

    /** Cases 1 and 2: under the row of its intake, whatever the law is by then. */
    @Test
    void whatWasHandedInIsJudgedUnderTheRowOfItsIntake() {
        given(titles(2010, 2011, 2012))
                .when(submit())
                .when(new EvaluateNomination(ID, APPRAISER, Instant.parse("2024-06-01T00:00:00Z")));

        assertThat(evaluations()).extracting(NominationEvaluated::ruleRow).containsOnly(ROW);
        assertThat(evaluations().getLast().on()).isEqualTo(LocalDate.of(2024, 6, 1));
    }

    /** Case 2: a transition clause chooses another rule set than the day of intake; what was found before stays. */
    @Test
    void aTransitionIsAnExplicitChoiceWithReasonAndActor() {
        String later = "rs-2024/" + SmallCatalogue.MAJORITY + "@2024-01-01";
        givenMajority().when(submit()).when(override("rs-2024", APPRAISER));

        assertThat(store.refusal()).isNull();
        assertThat(store.history())
                .filteredOn(RuleSetOverridden.class::isInstance)
                .containsExactly(new RuleSetOverridden(
                        ID,
                        "rs-2024",
                        later,
                        SealsInMemory.sealed(RuleSetOverridden.REASON, ID, PERSON, "Có lợi hơn"),
                        "18/CV-TT"));
        assertThat(evaluations())
                .extracting(NominationEvaluated::ruleRow)
                .containsExactly(SmallCatalogue.rowOf(SmallCatalogue.MAJORITY), later);
        store.when(override("rs-2024", APPRAISER)).thenEvents();
    }

    @Test
    void aDraftHasNoRuleSetToOverride() {
        givenMajority()
                .when(override("rs-2024", APPRAISER))
                .thenRefused(RejectionCode.RULE_SET_NOT_OVERRIDABLE, "nomination", ID, "status", "DRAFT");
    }

    @Test
    void aRuleSetWithoutARowForTheAwardIsNotChosen() {
        givenMajority()
                .when(submit())
                .when(override("rs-1999", APPRAISER))
                .thenRefused(RejectionCode.NO_RULE_IN_FORCE, "award", SmallCatalogue.MAJORITY, "ruleSet", "rs-1999");
    }

    @Test
    void theRuleSetIsChosenByTheStandingBodyAlone() {
        givenMajority().when(submit()).when(override("rs-2024", NOMINATOR));

        assertThat(Objects.requireNonNull(store.refusal()).code()).isEqualTo(RejectionCode.ROLE_MISSING);
    }

    /** Cases 7 and 64: the years of a run are used by the award that they led to. */
    @Test
    void theDecisionRemembersTheAwardsThatItRestsOn() {
        store.given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY))
                .given(NomineeRecord.class, RECORD, titles(2010, 2011, 2012))
                .given(
                        Nomination.class,
                        ID,
                        Dossier.drafted(ID, AWARD, PERSON)
                                .readyForCouncil()
                                .onAgenda()
                                .voted("PASSED")
                                .events())
                .given(NomineeRecord.class, RECORD, new AwardClaimed(RECORD, PERSON, ID, AWARD, YEAR))
                .when(new DecideNomination(
                        ID, true, "15/QĐ", Dossier.DECIDED_ON, HEAD, Instant.parse("2013-03-20T02:00:00Z")));

        assertThat(store.history())
                .filteredOn(AwardUsed.class::isInstance)
                .containsExactly(used(2010), used(2011), used(2012));
        assertThat(store.history()).filteredOn(AwardEntered.class::isInstance).hasSize(1);
    }

    /** Case 19: the share is of the members on the roll of the year. */
    @Test
    void aCollectiveIsJudgedByTheMembersOnItsRoll() {
        var members = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            String member = "person:m" + i;
            members.add(member);
            String record = NomineeRecord.idFor(member);
            var known = new ArrayList<Event>(List.of(new RecordDeclaredComplete(record, member, 2005)));
            if (i < 6) {
                known.add(title(record, member, YEAR));
            }
            store.given(NomineeRecord.class, record, known.toArray(Event[]::new));
        }
        store.given(
                        Collective.class,
                        COLLECTIVE,
                        new CollectiveRegistered(COLLECTIVE, "Phòng", AGENCY),
                        new RollEntered(COLLECTIVE, YEAR, members))
                .given(
                        Nomination.class,
                        ID,
                        Dossier.drafted(ID, SmallCatalogue.COLLECTIVE, COLLECTIVE, "COLLECTIVE", "Dẫn đầu")
                                .events());

        store.when(submit());

        assertThat(Objects.requireNonNull(store.refusal()).facts())
                .containsEntry("seventy", "FAILED")
                .containsEntry("seventy/facts/members", "10")
                .containsEntry("seventy/facts/holding", "6");
        store.given(NomineeRecord.class, "record:person:m6", title("record:person:m6", "person:m6", YEAR))
                .when(submit());
        assertThat(store.refusal()).isNull();
    }

    private RealStore given(RecordEvent... known) {
        store.given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY));
        if (known.length > 0) {
            store.given(NomineeRecord.class, RECORD, known);
        }
        return store.given(
                Nomination.class, ID, Dossier.drafted(ID, AWARD, PERSON).events());
    }

    private RealStore givenMajority() {
        return store.given(Person.class, PERSON, RegisteredPerson.named(PERSON, "Cán bộ 01", AGENCY))
                .given(
                        Nomination.class,
                        ID,
                        Dossier.drafted(ID, SmallCatalogue.MAJORITY, PERSON).events());
    }

    private static OverrideRuleSet override(String ruleSet, Actor by) {
        return new OverrideRuleSet(ID, ruleSet, "Có lợi hơn", "18/CV-TT", by, NOW);
    }

    private List<NominationEvaluated> evaluations() {
        return store.history().stream()
                .filter(NominationEvaluated.class::isInstance)
                .map(NominationEvaluated.class::cast)
                .toList();
    }

    private static SubmitNomination submit() {
        return new SubmitNomination(ID, NOMINATOR, NOW);
    }

    private static AwardUsed used(int year) {
        return new AwardUsed(RECORD, PERSON, TITLE, year, AWARD, ID);
    }

    private static PastAwardEntered title(String record, String nominee, int year) {
        return new PastAwardEntered(
                record,
                nominee,
                TITLE,
                year,
                false,
                "MERIT",
                "n/" + year,
                LocalDate.of(year, 12, 10),
                SealsInMemory.sealed(PastAwardEntered.DECIDED_BY, record, nominee, "Thủ trưởng"));
    }

    private static RecordEvent[] titles(int... years) {
        var events = new ArrayList<RecordEvent>();
        for (int year : years) {
            events.add(title(RECORD, PERSON, year));
        }
        return events.toArray(RecordEvent[]::new);
    }
}
