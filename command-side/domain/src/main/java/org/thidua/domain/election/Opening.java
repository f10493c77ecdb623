package org.thidua.domain.election;

import static org.thidua.messages.shared.RejectionCode.NOT_A_MEMBER;
import static org.thidua.messages.shared.RejectionCode.NO_CANDIDATE;
import static org.thidua.messages.shared.RejectionCode.NO_QUORUM;
import static org.thidua.messages.shared.RejectionCode.NO_REPRESENTATIVE;
import static org.thidua.messages.shared.RejectionCode.ONE_CANDIDATE_ONLY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thidua.domain.bloc.Bloc;
import org.thidua.domain.register.Agency;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.election.ElectionMethod;
import org.thidua.messages.shared.Rejected;

/**
 * What the opening of an election freezes.
 *
 * @param candidates those entered who are still members
 * @param members number of member agencies, the base of the quorum
 * @param delegates the representatives of the day; a member without one counts for the quorum and has no delegate
 */
record Opening(List<String> candidates, int members, List<Delegate> delegates) {

    /** Members of the bloc on a day. */
    static List<String> membersOn(LocalDate day, String blocId, Neighbours neighbours) {
        return neighbours.ask(Bloc.class, blocId, bloc -> bloc.membersOn(day)).orElse(List.of());
    }

    /** Refuses an agency that is not among the members of the day. */
    static void mustBeMember(String agencyId, List<String> members, LocalDate day) {
        if (!members.contains(agencyId)) {
            throw Rejected.because(NOT_A_MEMBER, "agency", agencyId, "on", day);
        }
    }

    /**
     * Accredits the delegates of a day.
     *
     * @param presentAgencies who is present; every member with a representative when empty
     * @throws Rejected {@code NOT_A_MEMBER} for a guest named as present (tricky case 56), {@code NO_REPRESENTATIVE} for
     *     an agency named as present for which nobody may speak
     */
    static Opening on(
            LocalDate day, String blocId, Set<String> entered, Set<String> presentAgencies, Neighbours neighbours) {
        List<String> members = membersOn(day, blocId, neighbours);
        presentAgencies.stream().sorted().forEach(agency -> mustBeMember(agency, members, day));
        var delegates = new ArrayList<Delegate>();
        for (String agency : members) {
            Optional<String> person = neighbours
                    .ask(Agency.class, agency, it -> it.representativeOn(day))
                    .flatMap(representative -> representative);
            if (person.isPresent()) {
                boolean present = presentAgencies.isEmpty() || presentAgencies.contains(agency);
                delegates.add(new Delegate(agency, person.get(), present));
            } else if (presentAgencies.contains(agency)) {
                throw Rejected.because(NO_REPRESENTATIVE, "agency", agency, "on", day);
            }
        }
        return new Opening(entered.stream().filter(members::contains).toList(), members.size(), delegates);
    }

    /** Refuses an election that cannot be held by this method. */
    void mustBeElectable(ElectionMethod method) {
        if (candidates.isEmpty()) {
            throw Rejected.because(NO_CANDIDATE);
        }
        if (method == ElectionMethod.ACCLAMATION && candidates.size() > 1) {
            throw Rejected.because(ONE_CANDIDATE_ONLY, "candidates", candidates.size());
        }
    }

    /** Refuses to begin with fewer than two thirds of the members: 8 of 12. */
    void mustBeQuorate() {
        if (3 * present() < 2 * members) {
            throw Rejected.because(
                    NO_QUORUM, "present", present(), "members", members, "needed", (2 * members + 2) / 3);
        }
    }

    /** Delegates present. */
    int present() {
        return (int) delegates.stream().filter(Delegate::present).count();
    }
}
