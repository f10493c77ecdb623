package org.thidua.domain.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.register.Agency;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.messages.register.AgencyRegistered;
import org.thidua.messages.register.RepresentativeNamed;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Role;

/**
 * A bloc of twelve agencies, each with a representative, on the day of its closing conference. Agency 1 has held the
 * chair since 2012; agency 13 is registered and represented, and is not a member.
 */
public final class TwelveAgencies {

    public static final String BLOC = "bloc:k1";
    public static final int SIZE = 12;
    public static final LocalDate FOUNDED = LocalDate.of(2012, 1, 1);
    public static final LocalDate CONFERENCE = LocalDate.of(2013, 4, 15);
    /** The conference has begun: nine in the morning in Viet Nam. */
    public static final Instant NINE = Instant.parse("2013-04-15T02:00:00Z");

    public static final Actor SECRETARY = new Actor("person:secretary", Role.SECRETARY, "agency:a01");
    public static final Actor NOBODY = new Actor("service", Role.SERVICE, null);

    private TwelveAgencies() {}

    public static String agency(int number) {
        return "agency:a%02d".formatted(number);
    }

    public static String person(int number) {
        return "person:p%02d".formatted(number);
    }

    /** The representative of an agency, acting for it. */
    public static Actor delegate(int number) {
        return new Actor(person(number), Role.DELEGATE, agency(number));
    }

    public static List<String> members() {
        return IntStream.rangeClosed(1, SIZE).mapToObj(TwelveAgencies::agency).toList();
    }

    /** Bloc and agencies, to be asked. */
    public static NeighboursInMemory neighbours() {
        var neighbours = new NeighboursInMemory().given(Bloc.class, BLOC, blocEvents());
        for (int number = 1; number <= SIZE + 1; number++) {
            neighbours.given(Agency.class, agency(number), agencyEvents(number));
        }
        return neighbours;
    }

    /** Bloc and agencies, to be changed as well. */
    public static RealStore store() {
        var store = new RealStore().given(Bloc.class, BLOC, blocEvents());
        for (int number = 1; number <= SIZE + 1; number++) {
            store.given(Agency.class, agency(number), agencyEvents(number));
        }
        return store;
    }

    public static Event[] blocEvents() {
        var events = new ArrayList<Event>();
        events.add(new BlocEstablished(BLOC, "k1", "Khối thi đua"));
        members().forEach(member -> events.add(new MemberJoined(BLOC, member, FOUNDED)));
        events.add(new OfficeTaken(BLOC, "CHAIR", 2012, agency(1), FOUNDED, "minutes of 2012"));
        return events.toArray(Event[]::new);
    }

    private static Event[] agencyEvents(int number) {
        return new Event[] {
            new AgencyRegistered(agency(number), "a%02d".formatted(number), "Cơ quan %02d".formatted(number)),
            new RepresentativeNamed(agency(number), person(number), FOUNDED)
        };
    }
}
