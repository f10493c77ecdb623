package org.thidua.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.quota.Quotas.AGENCY;
import static org.thidua.domain.quota.Quotas.FIFTEEN;
import static org.thidua.domain.quota.Quotas.FREE;
import static org.thidua.domain.quota.Quotas.OF_LEADERS;
import static org.thidua.domain.quota.Quotas.TWENTY;
import static org.thidua.domain.quota.Quotas.YEAR;
import static org.thidua.domain.quota.Quotas.frozen;
import static org.thidua.domain.quota.Quotas.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.NeighboursInMemory;
import org.thidua.domain.shared.Refusal;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Confidence;
import org.thidua.messages.award.Narrowing;
import org.thidua.messages.award.Quota;
import org.thidua.messages.award.QuotaBase;
import org.thidua.messages.award.Regulation;
import org.thidua.messages.award.Rounding;
import org.thidua.messages.quota.BaseCorrectionReason;
import org.thidua.messages.quota.CorrectQuotaBase;
import org.thidua.messages.quota.FreezeQuotaBase;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.quota.QuotaBaseCorrected;
import org.thidua.messages.quota.QuotaBaseFrozen;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

class QuotaLedgerTest {

    private static final Instant NOW = Instant.parse("2012-12-10T02:00:00Z");
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);
    private static final String LEDGER = "quota:a:" + FIFTEEN + ":2012";

    private final AggregateTestFixture<QuotaLedger> fixture = new AggregateTestFixture<>(QuotaLedger.class);

    @BeforeEach
    void agencyAndCatalogue() {
        fixture.registerInjectableResource(
                new NeighboursInMemory().given(Agency.class, AGENCY, new AgencyRegistered(AGENCY, "a", "Cơ quan 01")));
        fixture.registerInjectableResource(Quotas.CATALOGUE);
    }

    /** Case 25: 15 percent of 33 are 4.95, and 4 when it is rounded down. */
    @Test
    void theBaseIsFrozenWithTheRowInForceAndThePlacesItGives() {
        fixture.givenNoPriorActivity()
                .when(freeze(FIFTEEN, 33, "07/QĐ"))
                .expectEvents(new QuotaBaseFrozen(
                        LEDGER,
                        AGENCY,
                        FIFTEEN,
                        YEAR,
                        SmallCatalogue.rowOf(FIFTEEN),
                        33,
                        "ADVANCED_WORKERS",
                        15,
                        "FLOOR",
                        false,
                        4,
                        "07/QĐ"))
                .expectResultMessagePayload(new Accepted(LEDGER, 0));
    }

    /** Case 25: one place at least, also of a share below one half. */
    @Test
    void aSmallBaseGivesOnePlaceWhereTheRowSaysSo() {
        fixture.givenNoPriorActivity().when(freeze(TWENTY, 2, "07/QĐ")).expectEvents(frozen(TWENTY, 2));
        assertThat(frozen(TWENTY, 2).places()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"APPRAISER", "SECRETARY", "ADMINISTRATOR"})
    void theStandingBodyFreezes(Role role) {
        fixture.givenNoPriorActivity()
                .when(new FreezeQuotaBase(
                        LEDGER, AGENCY, FIFTEEN, YEAR, 33, "07/QĐ", new Actor("person:x", role, null), NOW))
                .expectEvents(frozen(FIFTEEN, 33));
    }

    @Test
    void aNominatorFreezesNothing() {
        var nominator = new Actor("person:x", Role.NOMINATOR, AGENCY);
        fixture.givenNoPriorActivity()
                .when(new FreezeQuotaBase(LEDGER, AGENCY, FIFTEEN, YEAR, 33, "07/QĐ", nominator, NOW))
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING,
                        "role",
                        "nominator",
                        "needed",
                        "appraiser, secretary, administrator"));
    }

    @Test
    void theSameAgainIsAcceptedWithoutAnEvent() {
        fixture.given(frozen(FIFTEEN, 33))
                .when(freeze(FIFTEEN, 33, "07/QĐ"))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted(LEDGER, 0));
    }

    @Test
    void anotherBaseIsACorrectionAndNoFreezing() {
        fixture.given(frozen(FIFTEEN, 33))
                .when(freeze(FIFTEEN, 34, "07/QĐ"))
                .expectException(
                        Refusal.with(RejectionCode.ALREADY_EXISTS, "id", LEDGER, "base", 33, "number", "07/QĐ"));
    }

    @Test
    void anotherDecisionIsACorrectionToo() {
        fixture.given(frozen(FIFTEEN, 33))
                .when(freeze(FIFTEEN, 33, "08/QĐ"))
                .expectException(
                        Refusal.with(RejectionCode.ALREADY_EXISTS, "id", LEDGER, "base", 33, "number", "07/QĐ"));
    }

    @Test
    void anAwardWithoutAQuotaHasNoBase() {
        fixture.givenNoPriorActivity()
                .when(freeze(FREE, 33, "07/QĐ"))
                .expectException(
                        Refusal.with(RejectionCode.NO_QUOTA, "award", FREE, "ruleRow", SmallCatalogue.rowOf(FREE)));
    }

    /** Case 28: the leaders of blocs are counted over all blocs of the deciding authority, not within an agency. */
    @Test
    void aQuotaOverTheLeadersOfBlocsIsNotOneOfAnAgency() {
        fixture.givenNoPriorActivity()
                .when(freeze(OF_LEADERS, 54, "07/QĐ"))
                .expectException(Refusal.with(
                        RejectionCode.NO_QUOTA, "award", OF_LEADERS, "ruleRow", SmallCatalogue.rowOf(OF_LEADERS)));
    }

    @Test
    void anUnknownAwardHasNoQuota() {
        fixture.givenNoPriorActivity()
                .when(freeze("no-such-award", 33, "07/QĐ"))
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AWARD, "award", "no-such-award"));
    }

    @Test
    void theRowIsThatOfTheDayOfFreezing() {
        fixture.givenNoPriorActivity()
                .when(new FreezeQuotaBase(
                        ledger(TWENTY),
                        AGENCY,
                        TWENTY,
                        YEAR,
                        33,
                        "07/QĐ",
                        APPRAISER,
                        Instant.parse("2014-05-31T17:00:00Z")))
                .expectException(Refusal.with(RejectionCode.NO_RULE_IN_FORCE, "award", TWENTY, "day", "2014-06-01"));
    }

    /** An agency's own regulation may set a smaller share; the ledger keeps to it. */
    @Test
    void theRegulationOfTheAgencyNarrowsTheShare() {
        var ten = new Quota(QuotaBase.ADVANCED_WORKERS, 10, Rounding.FLOOR, false, "test", Confidence.UNSURE);
        var regulation = new Regulation(
                "own",
                AGENCY,
                LocalDate.of(2012, 1, 1),
                null,
                "test",
                List.of(new Narrowing(FIFTEEN, ten, null, null, null, List.of(), List.of())));
        var narrowed = new AggregateTestFixture<>(QuotaLedger.class);
        narrowed.registerInjectableResource(
                new NeighboursInMemory().given(Agency.class, AGENCY, new AgencyRegistered(AGENCY, "a", "Cơ quan 01")));
        narrowed.registerInjectableResource(
                new Catalogue(Quotas.CATALOGUE.rows(), List.of(), List.of(), List.of(regulation)));

        narrowed.givenNoPriorActivity()
                .when(freeze(FIFTEEN, 33, "07/QĐ"))
                .expectEvents(new QuotaBaseFrozen(
                        LEDGER,
                        AGENCY,
                        FIFTEEN,
                        YEAR,
                        SmallCatalogue.rowOf(FIFTEEN) + "+own@2012-01-01",
                        33,
                        "ADVANCED_WORKERS",
                        10,
                        "FLOOR",
                        false,
                        3,
                        "07/QĐ"));
    }

    @Test
    void anUnknownAgencyHasNoQuota() {
        String stranger = "quota:x:" + FIFTEEN + ":2012";
        fixture.givenNoPriorActivity()
                .when(new FreezeQuotaBase(stranger, "agency:x", FIFTEEN, YEAR, 33, "07/QĐ", APPRAISER, NOW))
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AGENCY, "agency", "agency:x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void aBaseIsOfZeroToAMillion(int base) {
        fixture.givenNoPriorActivity()
                .when(freeze(FIFTEEN, base, "07/QĐ"))
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "base", "value", base));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_000})
    void theBoundsOfABaseBelongToIt(int base) {
        fixture.givenNoPriorActivity().when(freeze(FIFTEEN, base, "07/QĐ")).expectEvents(frozen(FIFTEEN, base));
    }

    @Test
    void aBaseStandsOnADecisionWithANumber() {
        fixture.givenNoPriorActivity()
                .when(freeze(FIFTEEN, 33, " "))
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "number", "value", " "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1947, 2013})
    void aYearIsOfTheFirstAppealToThisOne(int year) {
        fixture.givenNoPriorActivity()
                .when(new FreezeQuotaBase(
                        "quota:a:" + FIFTEEN + ":" + year, AGENCY, FIFTEEN, year, 33, "07/QĐ", APPRAISER, NOW))
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "year", "value", year));
    }

    @Test
    void theIdSaysWhoseQuotaItIs() {
        fixture.givenNoPriorActivity()
                .when(new FreezeQuotaBase("quota:b", AGENCY, FIFTEEN, YEAR, 33, "07/QĐ", APPRAISER, NOW))
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "id", "value", "quota:b"));
    }

    /** Case 26: one more advanced worker after an appeal makes one more place. */
    @Test
    void aCorrectedBaseMakesANewAllowance() {
        fixture.given(frozen(FIFTEEN, 33), taken(1), taken(2), taken(3), taken(4))
                .when(correct(34, BaseCorrectionReason.APPEAL, "09/QĐ"))
                .expectEvents(corrected(34, 5, 4, "APPEAL", "09/QĐ"))
                .expectResultMessagePayload(new Accepted(LEDGER, 5));
    }

    /** Case 26: places that are taken are never taken away; the event says that there are too many. */
    @Test
    void aSmallerBaseTakesNoPlaceAway() {
        fixture.given(frozen(FIFTEEN, 33), taken(1), taken(2), taken(3), taken(4))
                .when(correct(13, BaseCorrectionReason.REVOCATION, "09/QĐ"))
                .expectEvents(corrected(13, 1, 4, "REVOCATION", "09/QĐ"));
    }

    @Test
    void theSameCorrectionAgainIsAcceptedWithoutAnEvent() {
        fixture.given(frozen(FIFTEEN, 33), corrected(34, 5, 0, "APPEAL", "09/QĐ"))
                .when(correct(34, BaseCorrectionReason.APPEAL, "09/QĐ"))
                .expectNoEvents()
                .expectResultMessagePayload(new Accepted(LEDGER, 1));
    }

    @Test
    void aCorrectionIsCorrected() {
        fixture.given(frozen(FIFTEEN, 33), corrected(34, 5, 0, "APPEAL", "09/QĐ"))
                .when(correct(33, BaseCorrectionReason.MISTAKE, "09/QĐ"))
                .expectEvents(corrected(33, 4, 0, "MISTAKE", "09/QĐ"));
    }

    @Test
    void theFreezingStaysARepetitionAfterACorrection() {
        fixture.given(frozen(FIFTEEN, 33), corrected(34, 5, 0, "APPEAL", "09/QĐ"))
                .when(freeze(FIFTEEN, 33, "07/QĐ"))
                .expectNoEvents();
    }

    @Test
    void aCorrectionKeepsToTheBoundsToo() {
        fixture.given(frozen(FIFTEEN, 33))
                .when(correct(1_000_001, BaseCorrectionReason.APPEAL, "09/QĐ"))
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "base", "value", 1_000_001));
    }

    @Test
    void aHeadCorrectsNothing() {
        fixture.given(frozen(FIFTEEN, 33))
                .when(new CorrectQuotaBase(
                        LEDGER,
                        34,
                        BaseCorrectionReason.APPEAL,
                        "09/QĐ",
                        new Actor("person:h", Role.HEAD, AGENCY),
                        NOW))
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "head", "needed", "appraiser, secretary, administrator"));
    }

    private static FreezeQuotaBase freeze(String award, int base, String number) {
        return new FreezeQuotaBase(ledger(award), AGENCY, award, YEAR, base, number, APPRAISER, NOW);
    }

    private static CorrectQuotaBase correct(int base, BaseCorrectionReason reason, String number) {
        return new CorrectQuotaBase(LEDGER, base, reason, number, APPRAISER, NOW);
    }

    private static QuotaBaseCorrected corrected(int base, int places, int taken, String reason, String number) {
        return new QuotaBaseCorrected(
                LEDGER, SmallCatalogue.rowOf(FIFTEEN), base, 15, "FLOOR", false, places, taken, reason, number);
    }

    private static PlaceTaken taken(int number) {
        return new PlaceTaken(LEDGER, "nomination:" + number, number, 4);
    }
}
