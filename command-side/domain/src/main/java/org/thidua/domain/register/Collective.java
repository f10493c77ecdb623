package org.thidua.domain.register;

import static org.thidua.messages.shared.RejectionCode.ALREADY_EXISTS;
import static org.thidua.messages.shared.RejectionCode.ALREADY_SUCCEEDED;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_AGENCY;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_COLLECTIVE;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_PERSON;
import static org.thidua.messages.shared.Role.ADMINISTRATOR;
import static org.thidua.messages.shared.Role.APPRAISER;
import static org.thidua.messages.shared.Role.SECRETARY;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.thidua.domain.shared.ActingRole;
import org.thidua.domain.shared.Check;
import org.thidua.domain.shared.EventSourced;
import org.thidua.domain.shared.Neighbours;
import org.thidua.domain.shared.VietNam;
import org.thidua.messages.register.CollectiveEvent;
import org.thidua.messages.register.CollectiveRegistered;
import org.thidua.messages.register.CollectiveSucceeded;
import org.thidua.messages.register.EnterRoll;
import org.thidua.messages.register.RegisterCollective;
import org.thidua.messages.register.RollEntered;
import org.thidua.messages.register.SucceedCollective;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.Rejected;

/** A collective (tập thể) of an agency, known by id like a person. */
public class Collective extends EventSourced {

    /** The first patriotic emulation appeal is of June 1948: nothing of an earlier year counts. */
    private static final int FIRST_YEAR = 1948;

    private static final int MOST_MEMBERS = 2000;

    private @Nullable CollectiveRegistered registered;
    private final TreeMap<Integer, List<String>> rolls = new TreeMap<>();
    private final Map<String, CollectiveSucceeded> predecessors = new TreeMap<>();

    protected Collective() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterCollective command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), SECRETARY, ADMINISTRATOR);
        var asked = new CollectiveRegistered(command.id(), command.name(), command.agencyId());
        if (asked.equals(registered)) {
            return;
        }
        if (registered != null) {
            throw Rejected.because(ALREADY_EXISTS, "id", id());
        }
        if (!neighbours.exists(Agency.class, command.agencyId())) {
            throw Rejected.because(UNKNOWN_AGENCY, "agency", command.agencyId());
        }
        happened(asked);
    }

    /** Who belonged to it on the cut-off day of a year; another roll of the same year corrects it (tricky case 19). */
    @CommandHandler
    void decide(EnterRoll command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), APPRAISER, SECRETARY, ADMINISTRATOR);
        List<String> members = command.memberIds().stream().sorted().distinct().toList();
        if (members.equals(rolls.get(command.year()))) {
            return;
        }
        int thisYear = VietNam.dayOf(command.at()).getYear();
        Check.value(command.year() >= FIRST_YEAR && command.year() <= thisYear, "year", command.year());
        Check.value(!members.isEmpty() && members.size() <= MOST_MEMBERS, "memberIds", members.size());
        for (String member : members) {
            if (!neighbours.exists(Person.class, member)) {
                throw Rejected.because(UNKNOWN_PERSON, "person", member);
            }
        }
        happened(new RollEntered(id(), command.year(), members));
    }

    /** Merged from several ones it has several predecessors (tricky case 23). */
    @CommandHandler
    void decide(SucceedCollective command, Neighbours neighbours) {
        ActingRole.oneOf(command.by(), APPRAISER, SECRETARY, ADMINISTRATOR);
        String predecessorId = command.predecessorId();
        var asked = new CollectiveSucceeded(id(), predecessorId, command.on(), command.number());
        CollectiveSucceeded known = predecessors.get(predecessorId);
        if (asked.equals(known)) {
            return;
        }
        if (known != null) {
            throw Rejected.because(
                    ALREADY_SUCCEEDED, "collective", id(), "predecessor", predecessorId, "on", known.on());
        }
        Check.value(!predecessorId.equals(id()), "predecessorId", predecessorId);
        if (!neighbours.exists(Collective.class, predecessorId)) {
            throw Rejected.because(UNKNOWN_COLLECTIVE, "collective", predecessorId);
        }
        int lastYear = VietNam.dayOf(command.at()).getYear() + 1;
        int year = command.on().getYear();
        Check.value(year >= FIRST_YEAR && year <= lastYear, "on", command.on());
        Check.value(!command.number().isBlank(), "number", "");
        happened(asked);
    }

    /** The members on the cut-off day of a year, sorted; nothing when no roll was entered. */
    public Optional<List<String>> roll(int year) {
        return Optional.ofNullable(rolls.get(year));
    }

    /** The members by year, of every year of which a roll was entered. */
    public SortedMap<Integer, List<String>> rolls() {
        return Collections.unmodifiableSortedMap(rolls);
    }

    /** The collectives in whose place it came; what they held counts only where a rule says so. */
    public Set<String> predecessors() {
        return Collections.unmodifiableSet(predecessors.keySet());
    }

    /** The agency that this collective is part of. */
    public String agencyId() {
        return Objects.requireNonNull(registered).agencyId();
    }

    @Override
    protected void evolve(Event event) {
        switch ((CollectiveEvent) event) {
            case CollectiveRegistered it -> registered = it;
            case RollEntered it -> rolls.put(it.year(), it.memberIds());
            case CollectiveSucceeded it -> predecessors.put(it.predecessorId(), it);
        }
    }
}
