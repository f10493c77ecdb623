package org.thidua.domain.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.shared.TwelveAgencies.BLOC;
import static org.thidua.domain.shared.TwelveAgencies.FOUNDED;
import static org.thidua.domain.shared.TwelveAgencies.NINE;
import static org.thidua.domain.shared.TwelveAgencies.NOBODY;
import static org.thidua.domain.shared.TwelveAgencies.SECRETARY;
import static org.thidua.domain.shared.TwelveAgencies.agency;
import static org.thidua.domain.shared.TwelveAgencies.members;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.TwelveAgencies;
import org.thidua.messages.bloc.AdmitMember;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.bloc.EndMembership;
import org.thidua.messages.bloc.EstablishBloc;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.MemberLeft;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.messages.bloc.TakeOffice;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.RejectionCode;

class BlocTest {

    private static final LocalDate SUMMER = LocalDate.of(2012, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2012, 10, 1);

    private final AggregateTestFixture<Bloc> fixture = new AggregateTestFixture<>(Bloc.class);

    @BeforeEach
    void agencies() {
        fixture.registerInjectableResource(TwelveAgencies.neighbours());
    }

    @Test
    void aBlocIsEstablished() {
        fixture.givenNoPriorActivity()
                .when(establish("Khối thi đua"))
                .expectEvents(new BlocEstablished(BLOC, "k1", "Khối thi đua"))
                .expectResultMessagePayload(new Accepted(BLOC, 0));
    }

    @Test
    void establishingTheSameBlocAgainChangesNothing() {
        twelve().when(establish("Khối thi đua")).expectNoEvents();
    }

    @Test
    void establishingAnotherBlocUnderItsCodeIsRefused() {
        twelve().when(establish("Cụm thi đua"))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.ALREADY_EXISTS, "id", BLOC, "name", "Khối thi đua"));
    }

    @Test
    void anIdThatIsNotMadeFromTheCodeIsRefused() {
        fixture.givenNoPriorActivity()
                .when(new EstablishBloc(BLOC, "k2", "Khối thi đua", SECRETARY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "code", "value", "k2"));
    }

    @Test
    void theServiceItselfEstablishesNothing() {
        fixture.givenNoPriorActivity()
                .when(new EstablishBloc(BLOC, "k1", "Khối thi đua", NOBODY, NINE))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.ROLE_MISSING, "role", "service", "needed", "secretary, administrator"));
    }

    @Test
    void anAgencyJoins() {
        twelve().when(admit(13, SUMMER)).expectEvents(new MemberJoined(BLOC, agency(13), SUMMER));
    }

    @Test
    void admittingAMemberFromTheSameDayAgainChangesNothing() {
        twelve().when(admit(1, FOUNDED)).expectNoEvents();
    }

    @Test
    void admittingAMemberFromAnotherDayIsRefused() {
        twelve().when(admit(1, SUMMER))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.ALREADY_MEMBER, "bloc", BLOC, "agency", agency(1), "on", FOUNDED));
    }

    @Test
    void anUnknownAgencyCannotJoin() {
        twelve().when(admit(99, SUMMER))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.UNKNOWN_AGENCY, "agency", agency(99)));
    }

    @Test
    void anAgencyThatLeftMayJoinAgain() {
        twelve().andGiven(new MemberLeft(BLOC, agency(2), SUMMER))
                .when(admit(2, SUMMER))
                .expectEvents(new MemberJoined(BLOC, agency(2), SUMMER));
    }

    @Test
    void aMemberLeaves() {
        twelve().when(end(2, SUMMER)).expectEvents(new MemberLeft(BLOC, agency(2), SUMMER));
    }

    @Test
    void endingAMembershipOnTheSameDayAgainChangesNothing() {
        twelve().andGiven(new MemberLeft(BLOC, agency(2), SUMMER))
                .when(end(2, SUMMER))
                .expectNoEvents();
    }

    @Test
    void whoIsNotAMemberCannotLeave() {
        twelve().when(end(13, SUMMER))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.NOT_A_MEMBER, "bloc", BLOC, "agency", agency(13), "on", SUMMER));
    }

    @Test
    void aMembershipLastsADayAtLeast() {
        twelve().when(end(2, FOUNDED))
                .expectNoEvents()
                .expectException(Refusal.with(RejectionCode.INVALID_VALUE, "field", "on", "value", FOUNDED));
    }

    /** Tricky case 51: the membership ends with a date, and the days before it keep their members. */
    @Test
    void itTellsItsMembersOfAnyDay() {
        twelve().andGiven(
                        new MemberLeft(BLOC, agency(2), SUMMER),
                        new MemberJoined(BLOC, agency(13), SUMMER),
                        new MemberJoined(BLOC, agency(2), AUTUMN))
                .when(admit(1, FOUNDED))
                .expectState(bloc -> {
                    assertThat(bloc.membersOn(FOUNDED.minusDays(1))).isEmpty();
                    assertThat(bloc.membersOn(FOUNDED)).isEqualTo(members());
                    assertThat(bloc.membersOn(SUMMER.minusDays(1))).isEqualTo(members());
                    assertThat(bloc.membersOn(SUMMER))
                            .hasSize(12)
                            .contains(agency(13))
                            .doesNotContain(agency(2));
                    assertThat(bloc.membersOn(AUTUMN)).hasSize(13).contains(agency(2));
                });
    }

    @Test
    void aMemberTakesOffice() {
        twelve().when(takeOffice(BlocOffice.DEPUTY, 2012, 2, SUMMER))
                .expectEvents(new OfficeTaken(BLOC, "DEPUTY", 2012, agency(2), SUMMER, "minutes"));
    }

    @Test
    void theSameHolderTakingTheSameOfficeAgainChangesNothing() {
        twelve().when(takeOffice(BlocOffice.CHAIR, 2012, 1, FOUNDED)).expectNoEvents();
    }

    @Test
    void anOfficeOfAYearHasOneHolder() {
        twelve().when(takeOffice(BlocOffice.CHAIR, 2012, 2, SUMMER))
                .expectNoEvents()
                .expectException(Refusal.with(
                        RejectionCode.OFFICE_TAKEN, "office", "CHAIR", "year", "2012", "agency", agency(1)));
    }

    @Test
    void whoIsNotAMemberOnTheFirstDayTakesNoOffice() {
        twelve().when(takeOffice(BlocOffice.CHAIR, 2013, 13, SUMMER))
                .expectNoEvents()
                .expectException(
                        Refusal.with(RejectionCode.NOT_A_MEMBER, "bloc", BLOC, "agency", agency(13), "on", SUMMER));
    }

    /** Tricky case 63: without a conference the chair of the year before goes on; there is no gap in office. */
    @Test
    void theLastChairActsUntilAnotherTakesOffice() {
        twelve().andGiven(new OfficeTaken(BLOC, "CHAIR", 2014, agency(3), LocalDate.of(2014, 4, 1), "minutes"))
                .when(admit(1, FOUNDED))
                .expectState(bloc -> {
                    assertThat(bloc.actingChairOn(FOUNDED.minusDays(1))).isEmpty();
                    assertThat(bloc.actingChairOn(LocalDate.of(2013, 12, 31))).contains(agency(1));
                    assertThat(bloc.actingChairOn(LocalDate.of(2014, 4, 1))).contains(agency(3));
                    assertThat(bloc.holderOf(BlocOffice.CHAIR, 2013)).isEmpty();
                });
    }

    /** Tricky case 53. */
    @Test
    void theDeputyActsWhenTheChairHasLeft() {
        twelve().andGiven(
                        new OfficeTaken(BLOC, "DEPUTY", 2012, agency(2), FOUNDED, "minutes"),
                        new MemberLeft(BLOC, agency(1), SUMMER))
                .when(admit(2, FOUNDED))
                .expectState(bloc -> {
                    assertThat(bloc.actingChairOn(SUMMER.minusDays(1))).contains(agency(1));
                    assertThat(bloc.actingChairOn(SUMMER)).contains(agency(2));
                });
    }

    private TestExecutor<Bloc> twelve() {
        return fixture.given((Object[]) TwelveAgencies.blocEvents());
    }

    private static EstablishBloc establish(String name) {
        return new EstablishBloc(BLOC, "k1", name, SECRETARY, NINE);
    }

    private static AdmitMember admit(int number, LocalDate on) {
        return new AdmitMember(BLOC, agency(number), on, SECRETARY, NINE);
    }

    private static EndMembership end(int number, LocalDate on) {
        return new EndMembership(BLOC, agency(number), on, SECRETARY, NINE);
    }

    private static TakeOffice takeOffice(BlocOffice office, int year, int number, LocalDate on) {
        return new TakeOffice(BLOC, office, year, agency(number), on, "minutes", SECRETARY, NINE);
    }
}
