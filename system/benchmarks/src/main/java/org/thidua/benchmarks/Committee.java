package org.thidua.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thidua.messages.council.CouncilRole;
import org.thidua.messages.council.EstablishCouncil;
import org.thidua.messages.council.GiveSeat;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.register.RegisterPerson;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Role;

/** Who acts under load: agencies, each with a nominator, a nominee and a council of nine. */
final class Committee {

    static final int AGENCIES = 16;
    static final int SEATS = 9;
    static final Actor APPRAISER = new Actor("person:load-appraiser", Role.APPRAISER, agency(0));
    static final Actor SECRETARY = new Actor("person:load-secretary", Role.SECRETARY, agency(0));

    /** All of the load happens at this moment of the field's time. */
    static final Instant AT = Instant.parse("2013-03-01T02:00:00Z");

    private static final Actor ADMINISTRATOR = new Actor("person:load-admin", Role.ADMINISTRATOR, null);

    private Committee() {}

    static String agency(int number) {
        return "agency:load-" + number % AGENCIES;
    }

    /** The council that advises the head of this agency. */
    static String councilOf(int number) {
        return "council:load-" + number % AGENCIES;
    }

    static Actor nominator(int number) {
        return new Actor("person:load-nominator-" + number % AGENCIES, Role.NOMINATOR, agency(number));
    }

    static String nominee(int number) {
        return "person:load-nominee-" + number % AGENCIES;
    }

    static List<Actor> voters() {
        return IntStream.range(0, SEATS)
                .mapToObj(seat -> new Actor(seatHolder(seat), seat == 0 ? Role.CHAIR : Role.MEMBER, null))
                .toList();
    }

    /** All that has to be there before the first nomination. */
    static List<Command> beginnings() {
        var commands = new ArrayList<Command>();
        for (int number = 0; number < AGENCIES; number++) {
            commands.add(new RegisterAgency(
                    agency(number), "load-" + number, "Cơ quan đo tải " + number, ADMINISTRATOR, AT));
            commands.add(person("person:load-nominator-" + number, number));
            commands.add(person(nominee(number), number));
        }
        commands.add(person(APPRAISER.personId(), 0));
        commands.add(person(SECRETARY.personId(), 0));
        for (int seat = 0; seat < SEATS; seat++) {
            commands.add(person(seatHolder(seat), seat));
        }
        for (int number = 0; number < AGENCIES; number++) {
            commands.addAll(council(number));
        }
        return commands;
    }

    private static List<Command> council(int number) {
        LocalDate since = LocalDate.of(2013, 1, 1);
        var commands = new ArrayList<Command>();
        commands.add(new EstablishCouncil(
                councilOf(number),
                "load-" + number,
                "Hội đồng đo tải " + number,
                agency(number),
                SEATS,
                "02/QĐ-ĐT",
                since,
                ADMINISTRATOR,
                AT));
        commands.add(new GiveSeat(
                councilOf(number), SECRETARY.personId(), CouncilRole.SECRETARY, false, since, ADMINISTRATOR, AT));
        for (int seat = 0; seat < SEATS; seat++) {
            CouncilRole role = seat == 0 ? CouncilRole.CHAIR : CouncilRole.MEMBER;
            commands.add(new GiveSeat(councilOf(number), seatHolder(seat), role, true, since, ADMINISTRATOR, AT));
        }
        return commands;
    }

    static Command person(String id, int agency) {
        return new RegisterPerson(id, "Cán bộ đo tải", "Chuyên viên", null, agency(agency), ADMINISTRATOR, AT);
    }

    private static String seatHolder(int seat) {
        return "person:load-member-" + seat;
    }
}
