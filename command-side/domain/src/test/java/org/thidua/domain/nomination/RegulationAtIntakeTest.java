package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.nomination.Dossier.SUBMITTED_AT;
import static org.thidua.domain.nomination.Dossier.YEAR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.RealStore;
import org.thidua.messages.award.Catalogue;
import org.thidua.messages.award.Narrowing;
import org.thidua.messages.award.Regulation;
import org.thidua.messages.award.Threshold;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.SubmitNomination;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Role;

/** A nomination is submitted under the row as the regulation of the proposing agency narrows it. */
class RegulationAtIntakeTest {

    private static final String ID = "nomination:n";
    private static final String PERSON = "person:p";
    private static final String AWARD = SmallCatalogue.MAJORITY;
    private static final String NATIONAL = SmallCatalogue.rowOf(AWARD);
    private static final LocalDate INTAKE = LocalDate.of(2012, 12, 20);

    private RealStore store = new RealStore(SmallCatalogue.CATALOGUE);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theEventNamesTheNarrowedRow() {
        under(AGENCY, INTAKE);

        submitted(NATIONAL + "+quy-che-2012@2012-12-20");
    }

    @Test
    void theRegulationOfAnotherAgencyDoesNotCount() {
        under("agency:other", INTAKE);

        submitted(NATIONAL);
    }

    @Test
    void aRegulationThatComesLaterDoesNotCount() {
        under(AGENCY, INTAKE.plusDays(1));

        submitted(NATIONAL);
    }

    private void under(String agency, LocalDate from) {
        var higher = new Narrowing(AWARD, null, new Threshold(67, false), null, null, List.of(), List.of());
        var regulation = new Regulation("quy-che-2012", agency, from, null, "a decision", List.of(higher));
        store.close();
        store = new RealStore(
                new Catalogue(SmallCatalogue.CATALOGUE.rows(), List.of(), List.of(), List.of(regulation)));
    }

    private void submitted(String row) {
        store.given(Nomination.class, ID, Dossier.drafted(ID, AWARD, PERSON).events())
                .when(new SubmitNomination(ID, new Actor("person:nominator", Role.NOMINATOR, AGENCY), SUBMITTED_AT))
                .thenEvents(
                        Dossier.evaluation(ID, PERSON, 1, "rs-2003", row, INTAKE),
                        new NominationSubmitted(ID, 1, 1, "rs-2003", row, SUBMITTED_AT),
                        new AwardClaimed("record:" + PERSON, PERSON, ID, AWARD, YEAR));
    }
}
