package org.thidua.domain.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.council.Council;
import org.thidua.domain.nomination.Dossier;
import org.thidua.domain.nomination.Nomination;
import org.thidua.domain.nomination.NomineeRecord;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.CouncilEvent;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Role;

/** A council with its first members seated and nominations that wait for it. */
final class CouncilOf {

    static final String COUNCIL = "council:c";
    static final String BALLOT = "ballot:b";
    static final Instant NOW = Instant.parse("2013-03-05T02:00:00Z");
    static final Instant CLOSES_AT = NOW.plusSeconds(3600);
    static final LocalDate SEATED_ON = LocalDate.of(2012, 2, 1);
    static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, null);

    private CouncilOf() {}

    /** Seats {@code m1}, {@code m2}, … with votes, and a secretary without one (case 42). */
    static CouncilEvent[] seats(int size, int seated) {
        var events = new ArrayList<CouncilEvent>();
        events.add(new CouncilEstablished(COUNCIL, "c", "Hội đồng", "agency:a", size, "01/QĐ", SEATED_ON));
        for (int i = 1; i <= seated; i++) {
            events.add(new SeatGiven(COUNCIL, member(i), i == 1 ? "CHAIR" : "MEMBER", true, SEATED_ON));
        }
        events.add(new SeatGiven(COUNCIL, SECRETARY.personId(), "SECRETARY", false, SEATED_ON));
        return events.toArray(CouncilEvent[]::new);
    }

    static RealStore store(int size, int seated) {
        return new RealStore(SmallCatalogue.CATALOGUE).given(Council.class, COUNCIL, seats(size, seated));
    }

    /** A nomination that waits for the council, with its claim. */
    static void ready(RealStore store, String id, String award, String nominee) {
        store.given(
                Nomination.class,
                id,
                Dossier.drafted(id, award, nominee).readyForCouncil().events());
        String record = "record:" + nominee;
        store.given(NomineeRecord.class, record, new AwardClaimed(record, nominee, id, award, Dossier.YEAR));
    }

    static String member(int number) {
        return "person:m" + number;
    }

    static List<String> members(int number) {
        var members = new ArrayList<String>();
        for (int i = 1; i <= number; i++) {
            members.add(member(i));
        }
        return members;
    }

    static Actor memberActing(int number) {
        return new Actor(member(number), number == 1 ? Role.CHAIR : Role.MEMBER, null);
    }
}
