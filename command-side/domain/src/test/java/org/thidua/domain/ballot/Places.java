package org.thidua.domain.ballot;

import static org.thidua.domain.ballot.CouncilOf.COUNCIL;
import static org.thidua.domain.ballot.CouncilOf.NOW;
import static org.thidua.domain.ballot.CouncilOf.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.council.Council;
import org.thidua.domain.quota.QuotaLedger;
import org.thidua.domain.quota.Quotas;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.OpenBallot;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.nomination.DecideNomination;
import org.thidua.messages.nomination.RecordVote;
import org.thidua.messages.nomination.VoteOutcome;
import org.thidua.messages.quota.PlaceReleased;
import org.thidua.messages.quota.PlaceTaken;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Role;

/** Councils of three where awards have quotas, and the steps that take and release places. */
final class Places {

    private static final Actor HEAD = new Actor("person:head", Role.HEAD, Quotas.AGENCY);
    private static final Actor SERVICE = new Actor("service", Role.SERVICE, null);

    private Places() {}

    static RealStore store() {
        return new RealStore(Quotas.CATALOGUE).given(Council.class, COUNCIL, CouncilOf.seats(3, 3));
    }

    static void frozen(RealStore store, String award, int base) {
        store.given(QuotaLedger.class, Quotas.ledger(award), Quotas.frozen(award, base));
    }

    /** A nomination of agency a for 2012 that waits for the council, its nominee named after it. */
    static String ready(RealStore store, String award, int number) {
        String id = "nomination:" + award + ":" + number;
        CouncilOf.ready(store, id, award, "person:" + award + ":" + number);
        return id;
    }

    /** Opens a ballot of this name. */
    static OpenBallot ballot(RealStore store, String name, String... nominations) {
        return ballotOf(COUNCIL, store, name, nominations);
    }

    /** Opens a ballot of a council. */
    static OpenBallot ballotOf(String council, RealStore store, String name, String... nominations) {
        String id = "ballot:" + name;
        store.given(Ballot.class, id, new BallotDrafted(id, council, "ROLL_CALL", List.of(nominations), null));
        return new OpenBallot(id, SECRETARY, NOW);
    }

    /** One more council: ballots of one council open one after the other anyhow, because each locks it. */
    static String council(RealStore store, int number) {
        String id = "council:c" + number;
        store.given(
                Council.class,
                id,
                new CouncilEstablished(id, "c" + number, "Hội đồng", Quotas.AGENCY, 3, "01/QĐ", CouncilOf.SEATED_ON),
                new SeatGiven(id, CouncilOf.member(1), "CHAIR", true, CouncilOf.SEATED_ON),
                new SeatGiven(id, SECRETARY.personId(), "SECRETARY", false, CouncilOf.SEATED_ON));
        return id;
    }

    static RecordVote voted(String nomination, String ballot, VoteOutcome outcome, String award) {
        return new RecordVote(
                nomination,
                "ballot:" + ballot,
                outcome,
                1,
                2,
                0,
                3,
                50,
                true,
                SmallCatalogue.rowOf(award),
                SERVICE,
                NOW);
    }

    static DecideNomination decided(String nomination, boolean award) {
        return new DecideNomination(nomination, award, "15/QĐ", LocalDate.of(2013, 3, 5), HEAD, NOW);
    }

    /** The nominations with a place, counted from what has happened and from nothing else. */
    static long recount(List<Event> history, String ledger) {
        return history.stream()
                .mapToInt(event -> switch (event) {
                    case PlaceTaken it when it.quotaId().equals(ledger) -> 1;
                    case PlaceReleased it when it.quotaId().equals(ledger) -> -1;
                    default -> 0;
                })
                .sum();
    }
}
