package org.thidua.domain.election;

import static org.thidua.domain.shared.TwelveAgencies.BLOC;
import static org.thidua.domain.shared.TwelveAgencies.CONFERENCE;
import static org.thidua.domain.shared.TwelveAgencies.NINE;
import static org.thidua.domain.shared.TwelveAgencies.SECRETARY;
import static org.thidua.domain.shared.TwelveAgencies.agency;
import static org.thidua.domain.shared.TwelveAgencies.delegate;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.shared.RealStore;
import org.thidua.domain.shared.TwelveAgencies;
import org.thidua.messages.bloc.MemberLeft;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.messages.election.AgencyElected;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.HandOverOffice;
import org.thidua.messages.election.OfficeHandedOver;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.RejectionCode;

/** Election and bloc change together or not at all. */
class HandingOverTest {

    private static final String ELECTION = "election:k1:2013";
    private static final LocalDate MAY = LocalDate.of(2013, 5, 1);

    private final RealStore store = TwelveAgencies.store()
            .given(
                    ChairElection.class,
                    ELECTION,
                    new ElectionCalled(ELECTION, BLOC, 2013, "CHAIR", "ACCLAMATION"),
                    new AgencyElected(ELECTION, BLOC, 2013, "CHAIR", agency(2), 1, true));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theElectedAgencyTakesOfficeInTheBloc() {
        store.when(handOver(SECRETARY))
                .thenEvents(
                        new OfficeTaken(BLOC, "CHAIR", 2013, agency(2), MAY, ELECTION),
                        new OfficeHandedOver(ELECTION, BLOC, "CHAIR", 2013, agency(2), MAY))
                .thenAnswered(new Accepted(ELECTION, 2));
    }

    @Test
    void handingOverAgainChangesNothing() {
        store.when(handOver(SECRETARY)).when(handOver(SECRETARY)).thenEvents();
    }

    /** The chair whose term has ended repeats its own command. */
    @Test
    void theFormerChairMayRepeatTheHandOver() {
        LocalDate today = CONFERENCE;
        store.when(new HandOverOffice(ELECTION, today, delegate(1), NINE))
                .thenEvents(
                        new OfficeTaken(BLOC, "CHAIR", 2013, agency(2), today, ELECTION),
                        new OfficeHandedOver(ELECTION, BLOC, "CHAIR", 2013, agency(2), today))
                .when(new HandOverOffice(ELECTION, today, delegate(1), NINE))
                .thenEvents();
    }

    @Test
    void aDelegateOfAnotherAgencyDoesNotHandOver() {
        store.when(handOver(delegate(3)))
                .thenRefused(RejectionCode.NOT_THE_BLOC_CHAIR, "bloc", BLOC, "agency", agency(3));
    }

    @Test
    void anOfficeThatSomebodyElseHoldsIsNotHandedOver() {
        store.given(Bloc.class, BLOC, new OfficeTaken(BLOC, "CHAIR", 2013, agency(4), CONFERENCE, "decision"))
                .when(handOver(SECRETARY))
                .thenRefused(RejectionCode.OFFICE_TAKEN, "office", "CHAIR", "year", 2013, "agency", agency(4));
    }

    /** Tricky case 53: the elected agency was merged before it took office. */
    @Test
    void anElectedAgencyThatHasLeftTakesNoOffice() {
        store.given(Bloc.class, BLOC, new MemberLeft(BLOC, agency(2), CONFERENCE.plusDays(1)))
                .when(handOver(SECRETARY))
                .thenRefused(RejectionCode.NOT_A_MEMBER, "bloc", BLOC, "agency", agency(2), "on", MAY);
    }

    private static HandOverOffice handOver(Actor by) {
        return new HandOverOffice(ELECTION, MAY, by, NINE);
    }
}
