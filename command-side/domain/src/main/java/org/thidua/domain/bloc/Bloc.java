package org.thidua.domain.bloc;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_MEMBER;
import static org.thidua.messages.shared.RejectionCode.NOT_A_MEMBER;
import static org.thidua.messages.shared.RejectionCode.OFFICE_TAKEN;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.bloc.AdmitMember;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.BlocEvent;
import org.thidua.messages.bloc.BlocOffice;
import org.thidua.messages.bloc.EndMembership;
import org.thidua.messages.bloc.EstablishBloc;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.MemberLeft;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.messages.bloc.TakeOffice;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** An emulation bloc (khối thi đua): its member agencies over time and who holds its offices in which year. */
public class Bloc extends EventSourced {

    private static final String PREFIX = "bloc:";

    private @Nullable BlocEstablished established;
    private final Memberships memberships = new Memberships();
    private final Offices offices = new Offices();

    protected Bloc() {}

    /** The bloc's code, of which the ids of its pledges and elections are made. */
    public static String codeOf(String blocId) {
        return blocId.startsWith(PREFIX) ? blocId.substring(PREFIX.length()) : blocId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EstablishBloc command) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        Check.value(command.id().equals(PREFIX + command.code()), "code", command.code());
        var asked = new BlocEstablished(command.id(), command.code(), command.name());
        if (established == null) {
            happened(asked);
        } else if (!established.equals(asked)) {
            throw Rejected.because(ALREADY_EXISTS, "id", id(), "name", established.name());
        }
    }

    @CommandHandler
    void decide(AdmitMember command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        String agency = command.agencyId();
        if (memberships.beganOn(agency, command.on())) {
            return;
        }
        memberships.lastingBeyond(agency, command.on()).ifPresent(term -> {
            throw Rejected.because(ALREADY_MEMBER, "bloc", id(), "agency", agency, "on", term.from());
        });
        mustExist(agency, neighbours);
        happened(new MemberJoined(id(), agency, command.on()));
    }

    @CommandHandler
    void decide(EndMembership command) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        String agency = command.agencyId();
        if (memberships.endedOn(agency, command.on())) {
            return;
        }
        LocalDate from = memberships
                .open(agency)
                .orElseThrow(() -> notAMember(agency, command.on()))
                .from();
        Check.value(command.on().isAfter(from), "on", command.on());
        happened(new MemberLeft(id(), agency, command.on()));
    }

    @CommandHandler
    void decide(TakeOffice command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        mustExist(command.agencyId(), neighbours);
        takeOffice(command.office(), command.year(), command.agencyId(), command.on(), command.basis());
    }

    /**
     * Puts a member into office for a year, also at the hand-over of an election; the same holder again changes nothing.
     *
     * @param on first day in office; the agency must be a member on it
     * @param basis the id of an election, or the document it rests on
     * @throws Rejected {@code OFFICE_TAKEN} when another agency holds it, {@code NOT_A_MEMBER}
     */
    public void takeOffice(BlocOffice office, int year, String agencyId, LocalDate on, String basis) {
        Optional<String> holder = holderOf(office, year);
        if (holder.isPresent()) {
            if (!holder.get().equals(agencyId)) {
                throw Rejected.because(OFFICE_TAKEN, "office", office, "year", year, "agency", holder.get());
            }
            return;
        }
        if (!memberships.include(agencyId, on)) {
            throw notAMember(agencyId, on);
        }
        happened(new OfficeTaken(id(), office.name(), year, agencyId, on, basis));
    }

    /** The member agencies of a day, in the order in which they first joined. */
    public List<String> membersOn(LocalDate day) {
        return memberships.on(day);
    }

    /** The agency that holds an office for a year. */
    public Optional<String> holderOf(BlocOffice office, int year) {
        return offices.holder(office.name(), year);
    }

    /**
     * The agency that presides on a day: the last to take the chair, however long ago (tricky case 63), or the last
     * deputy when that agency is no longer a member (tricky case 53).
     */
    public Optional<String> actingChairOn(LocalDate day) {
        return Stream.of(BlocOffice.CHAIR, BlocOffice.DEPUTY)
                .map(office -> offices.lastToTake(office.name(), day))
                .flatMap(Optional::stream)
                .filter(agency -> memberships.include(agency, day))
                .findFirst();
    }

    @Override
    protected void evolve(Event event) {
        switch ((BlocEvent) event) {
            case BlocEstablished it -> established = it;
            case MemberJoined it -> memberships.begin(it.agencyId(), it.on());
            case MemberLeft it -> memberships.end(it.agencyId(), it.on());
            case OfficeTaken it -> offices.taken(it.office(), it.year(), it.agencyId(), it.on());
        }
    }

    private Rejected notAMember(String agencyId, LocalDate on) {
        return Rejected.because(NOT_A_MEMBER, "bloc", id(), "agency", agencyId, "on", on);
    }

    private static void mustExist(String agencyId, Neighbours neighbours) {
        if (!neighbours.exists(Agency.class, agencyId)) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", agencyId);
        }
    }
}
