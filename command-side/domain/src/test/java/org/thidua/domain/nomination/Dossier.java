package org.thidua.domain.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEvaluated;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationReturned;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.NominationWithdrawn;
import org.thidua.messages.seal.Sealed;
import org.thidua.messages.seal.SealedField;

/** The past of a nomination, step by step, as a test needs it. */
public final class Dossier {

    public static final int YEAR = 2012;
    public static final String AGENCY = "agency:a";
    public static final String BALLOT = "ballot:b";
    public static final String COUNCIL = "council:c";
    static final Instant SUBMITTED_AT = Instant.parse("2012-12-20T02:00:00Z");
    static final LocalDate DUE = LocalDate.of(2013, 2, 8);
    static final LocalDate DECIDED_ON = LocalDate.of(2013, 3, 20);

    private final String id;
    private final String award;
    private final String nominee;
    private final List<NominationEvent> past = new ArrayList<>();

    private Dossier(String id, String award, String nominee) {
        this.id = id;
        this.award = award;
        this.nominee = nominee;
    }

    /** A draft of agency a for a person. */
    public static Dossier drafted(String id, String award, String nominee) {
        return drafted(id, award, nominee, "INDIVIDUAL", "Sáng kiến được áp dụng");
    }

    static Dossier drafted(String id, String award, String nominee, String nomineeType, String achievements) {
        var dossier = new Dossier(id, award, nominee);
        dossier.past.add(new NominationDrafted(
                id,
                award,
                YEAR,
                nomineeType,
                nominee,
                AGENCY,
                "MERIT",
                achievements.isBlank() ? null : dossier.sealed(NominationDrafted.ACHIEVEMENTS, achievements),
                dossier.sealed(NominationDrafted.INITIATIVES, List.of())));
        return dossier;
    }

    Dossier submitted() {
        return submitted(1);
    }

    Dossier submitted(int submission) {
        return and(new NominationSubmitted(id, 1, submission, "rs-2003", SmallCatalogue.rowOf(award), SUBMITTED_AT));
    }

    Dossier returned() {
        return returned(DUE);
    }

    Dossier returned(LocalDate due) {
        return and(new NominationReturned(id, 1, sealed(NominationReturned.DEFECTS, List.of("Thiếu biên bản")), due));
    }

    Dossier appraised() {
        return and(new NominationAppraised(id, 1, "ELIGIBLE", sealed(NominationAppraised.NOTE, "")));
    }

    /** Submitted and appraised. */
    public Dossier readyForCouncil() {
        return submitted().appraised();
    }

    Dossier onAgenda() {
        return and(new NominationPutToBallot(id, 1, BALLOT, COUNCIL, AGENCY));
    }

    Dossier voted(String outcome) {
        return and(votedEvent(id, outcome, award));
    }

    Dossier awarded() {
        return and(new NominationAwarded(id, 1, "15/QĐ", DECIDED_ON, award, nominee));
    }

    Dossier refused() {
        return and(new NominationRefused(id, 1, "16/TB", DECIDED_ON));
    }

    Dossier withdrawn() {
        return and(new NominationWithdrawn(id, sealed(NominationWithdrawn.REASON, "Chuyển công tác")));
    }

    static NominationVoted votedEvent(String id, String outcome, String award) {
        return new NominationVoted(id, 1, BALLOT, outcome, 8, 1, 0, 9, 80, false, SmallCatalogue.rowOf(award));
    }

    /** An evaluation under a row that asks for nothing but what holds for every award. */
    static NominationEvaluated evaluation(
            String id, String nominee, int number, String ruleSet, String row, LocalDate on) {
        String condition = "not-under-verification";
        return new NominationEvaluated(
                id,
                number,
                ruleSet,
                row,
                on,
                Map.of(condition, "PASSED"),
                Map.of(condition, "HARD"),
                Map.of(
                        condition,
                        "Decree 98/2023/NĐ-CP and Decree 152/2025/NĐ-CP, article 4: no proposal and no award while"
                                + " discipline, an investigation, an inspection or a complaint is being verified"),
                Map.of(condition, "SOURCED"),
                Map.of(),
                SealsInMemory.sealed(NominationEvaluated.FACTS, id, nominee, List.of()));
    }

    public NominationEvent[] events() {
        return past.toArray(NominationEvent[]::new);
    }

    private <T> Sealed<T> sealed(SealedField<T> field, T value) {
        return SealsInMemory.sealed(field, id, nominee, value);
    }

    private Dossier and(NominationEvent event) {
        past.add(event);
        return this;
    }
}
