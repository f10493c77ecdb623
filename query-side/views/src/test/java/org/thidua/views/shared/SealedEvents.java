package org.thidua.views.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.election.ObjectionRaised;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEdited;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.register.PersonRegistered;
import org.thidua.messages.seal.Seals;

/**
 * Events about people, sealed for those they are about.
 *
 * @param seals that seal them
 */
public record SealedEvents(Seals seals) {

    public PersonRegistered registered(
            String person, String name, String post, @Nullable Integer birthYear, String agency) {
        return new PersonRegistered(
                person,
                seals.seal(PersonRegistered.NAME, person, person, name),
                seals.seal(PersonRegistered.POST, person, person, post),
                birthYear == null ? null : seals.seal(PersonRegistered.BIRTH_YEAR, person, person, birthYear),
                agency);
    }

    public NominationDrafted drafted(
            String id, String nominee, String agency, String achievements, String... initiatives) {
        return new NominationDrafted(
                id,
                "CSTDCS",
                2013,
                "INDIVIDUAL",
                nominee,
                agency,
                "MERIT",
                achievements.isEmpty() ? null : seals.seal(NominationDrafted.ACHIEVEMENTS, id, nominee, achievements),
                seals.seal(NominationDrafted.INITIATIVES, id, nominee, List.of(initiatives)));
    }

    public NominationEdited edited(String id, String nominee, String achievements, String... initiatives) {
        return new NominationEdited(
                id,
                "THEMATIC",
                true,
                seals.seal(NominationEdited.ACHIEVEMENTS, id, nominee, achievements),
                seals.seal(NominationEdited.INITIATIVES, id, nominee, List.of(initiatives)));
    }

    public EvidenceAdded evidence(String id, String nominee, String fileName) {
        return new EvidenceAdded(
                id,
                "evidence:" + fileName.hashCode(),
                seals.seal(EvidenceAdded.FILE_NAME, id, nominee, fileName),
                "application/pdf",
                1234,
                "ab".repeat(32),
                seals.seal(EvidenceAdded.FILE_KEY, id, nominee, "key of " + fileName));
    }

    public NominationReturned returned(String id, String nominee, String... defects) {
        return new NominationReturned(
                id, 1, seals.seal(NominationReturned.DEFECTS, id, nominee, List.of(defects)), LocalDate.of(2013, 5, 1));
    }

    public NominationAppraised appraised(String id, String nominee, String note) {
        return new NominationAppraised(id, 1, "ELIGIBLE", seals.seal(NominationAppraised.NOTE, id, nominee, note));
    }

    /** An evaluation with one condition and one fact, as {@code condition/fact=value}. */
    public NominationEvaluated evaluated(
            String id, String nominee, int evaluation, String row, String result, String fact) {
        String condition = fact.substring(0, fact.indexOf('/'));
        return new NominationEvaluated(
                id,
                evaluation,
                row.substring(0, row.indexOf('/')),
                row,
                LocalDate.of(2013, 4, 15),
                Map.of(condition, result),
                Map.of(condition, "HARD"),
                Map.of(condition, "a law"),
                Map.of(condition, "SOURCED"),
                Map.of(condition, "name-an-initiative"),
                seals.seal(NominationEvaluated.FACTS, id, nominee, List.of(fact)));
    }

    public NominationWithdrawn withdrawn(String id, String nominee, String reason) {
        return new NominationWithdrawn(id, seals.seal(NominationWithdrawn.REASON, id, nominee, reason));
    }

    public MemberRecused recused(String ballot, String member, String nomination, String reason) {
        return new MemberRecused(
                ballot,
                member,
                nomination,
                MemberRecused.DECLARED,
                seals.seal(MemberRecused.REASON, ballot, member, reason));
    }

    public ObjectionRaised objected(String election, String agency, String person, String reason) {
        return new ObjectionRaised(
                election, 1, agency, person, seals.seal(ObjectionRaised.REASON, election, person, reason));
    }
}
