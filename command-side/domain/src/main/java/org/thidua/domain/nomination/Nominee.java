package org.thidua.domain.nomination;

import static org.thidua.messages.shared.RejectionCode.NOMINEE_OF_ANOTHER_AGENCY;
import static org.thidua.messages.shared.RejectionCode.UNKNOWN_NOMINEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.thidua.domain.eligibility.NomineeHistory;
import org.thidua.domain.eligibility.OpenVerification;
import org.thidua.domain.eligibility.Roll;
import org.thidua.domain.register.Collective;
import org.thidua.domain.register.Person;
import org.thidua.domain.shared.Neighbours;
import org.thidua.messages.award.NomineeType;
import org.thidua.messages.shared.Rejected;

/** Who is proposed for an award. */
record Nominee(NomineeType type, String id) {

    /**
     * Refuses a nominee of another agency: whoever manages staff and payroll proposes (Law 06/2022/QH15, article 83;
     * tricky cases 11 and 12).
     *
     * @param day on which the agency proposes
     * @throws Rejected {@code PERSON_ERASED}, {@code UNKNOWN_NOMINEE} when the register of this type does not hold the id, {@code
     *     NOMINEE_OF_ANOTHER_AGENCY}
     */
    void mustBelongTo(String agencyId, LocalDate day, Neighbours neighbours) {
        Optional<String> own =
                switch (type) {
                    case INDIVIDUAL -> neighbours.ask(Person.class, id, person -> agencyUnlessErased(person, day));
                    case COLLECTIVE -> neighbours.ask(Collective.class, id, Collective::agencyId);
                    case HOUSEHOLD -> Optional.empty(); // there is no register of households yet
                };
        if (!own.orElseThrow(() -> Rejected.because(UNKNOWN_NOMINEE, "nominee", id))
                .equals(agencyId)) {
            throw ofAnother(agencyId);
        }
    }

    /**
     * Refuses a person who has moved since the draft began: the new agency proposes (tricky case 11).
     *
     * @throws Rejected {@code NOMINEE_OF_ANOTHER_AGENCY}
     */
    void mustStillBelongTo(String agencyId, LocalDate day, Neighbours neighbours) {
        if (type == NomineeType.INDIVIDUAL
                && neighbours
                        .ask(Person.class, id, person -> person.agencyIdOn(day))
                        .filter(own -> !own.equals(agencyId))
                        .isPresent()) {
            throw ofAnother(agencyId);
        }
    }

    /**
     * What is known of the nominee, from the records and not from a view, so that no command at the same time is missed.
     * Of a collective with what is known of the members on the roll of the achievement year.
     */
    NomineeHistory historyFor(String nominationId, int year, Neighbours neighbours) {
        NomineeHistory own = recordOf(id, nominationId, neighbours);
        if (type != NomineeType.COLLECTIVE) {
            return own;
        }
        return neighbours
                .ask(Collective.class, id, collective -> collective.roll(year))
                .flatMap(roll -> roll)
                .map(members -> own.with(roll(year, members, nominationId, neighbours)))
                .orElse(own);
    }

    /** Sorted, so that two collectives with members in common lock their records in one order. */
    private static Roll roll(int year, List<String> members, String nominationId, Neighbours neighbours) {
        return new Roll(
                year,
                members.stream()
                        .sorted()
                        .map(member -> new Roll.Member(member, recordOf(member, nominationId, neighbours)))
                        .toList());
    }

    private static NomineeHistory recordOf(String nomineeId, String nominationId, Neighbours neighbours) {
        return neighbours
                .ask(NomineeRecord.class, NomineeRecord.idFor(nomineeId), record -> record.historyFor(nominationId))
                .orElse(NomineeHistory.UNKNOWN);
    }

    /** What of the nominee itself is being verified; of a collective's members nothing is asked. */
    List<OpenVerification> verifications(Neighbours neighbours) {
        return neighbours
                .ask(NomineeRecord.class, NomineeRecord.idFor(id), NomineeRecord::verifications)
                .orElse(List.of());
    }

    /** Whether nothing can be written about the nominee any more. */
    boolean isErased(Neighbours neighbours) {
        return type == NomineeType.INDIVIDUAL
                && neighbours.ask(Person.class, id, Person::isErased).orElse(false);
    }

    private static String agencyUnlessErased(Person person, LocalDate day) {
        person.mustNotBeErased();
        return person.agencyIdOn(day);
    }

    private Rejected ofAnother(String agencyId) {
        return Rejected.because(NOMINEE_OF_ANOTHER_AGENCY, "nominee", id, "agency", agencyId);
    }
}
