package org.thidua.domain.nomination;

import static org.thidua.domain.nomination.Dossier.AGENCY;
import static org.thidua.domain.shared.SealsInMemory.sealed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.domain.award.SmallCatalogue;
import org.thidua.domain.shared.Refusal;
import org.thidua.domain.shared.SealsInMemory;
import org.thidua.messages.nomination.AddEvidence;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Event;
import org.thidua.messages.shared.RejectionCode;
import org.thidua.messages.shared.Role;

/** Files that belong to a dossier. */
class EvidenceTest {

    private static final String ID = "nomination:n";
    private static final String PERSON = "person:p";
    private static final String SHA = "ab".repeat(32);
    private static final Instant NOW = Instant.parse("2013-01-25T02:00:00Z");
    private static final Actor NOMINATOR = new Actor("person:nominator", Role.NOMINATOR, AGENCY);
    private static final Actor STRANGER = new Actor("person:other", Role.NOMINATOR, "agency:other");
    private static final Actor APPRAISER = new Actor("person:appraiser", Role.APPRAISER, null);

    private final AggregateTestFixture<Nomination> fixture = new AggregateTestFixture<>(Nomination.class);

    @BeforeEach
    void seals() {
        fixture.registerInjectableResource(new SealsInMemory());
    }

    @Test
    void aFileJoinsTheDossierWithItsNameAndKeySealedForTheNominee() {
        given(draft())
                .when(add("e1", SHA, NOMINATOR))
                .expectEvents(added("e1"))
                .expectResultMessagePayload(new Accepted(ID, 1));
    }

    @Test
    void aFileJoinsADossierThatWasReturned() {
        given(draft().submitted().returned()).when(add("e1", SHA, NOMINATOR)).expectEvents(added("e1"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        given(draft(), added("e1")).when(add("e1", SHA, NOMINATOR)).expectNoEvents();
    }

    @Test
    void theSameFileAgainChangesNothingAfterTheSubmissionEither() {
        var submitted = new ArrayList<Event>(List.of(draft().events()));
        submitted.add(added("e1"));
        submitted.add(draft().submitted().events()[1]);
        fixture.given(submitted).when(add("e1", SHA, NOMINATOR)).expectNoEvents();
    }

    @Test
    void otherBytesUnderTheIdOfAFileAreRefused() {
        refused(
                given(draft(), added("e1")).when(add("e1", "cd".repeat(32), NOMINATOR)),
                RejectionCode.ALREADY_EXISTS,
                "id",
                "e1");
    }

    @Test
    void aSubmittedDossierTakesNoFile() {
        refused(
                given(draft().submitted()).when(add("e1", SHA, NOMINATOR)),
                RejectionCode.NOMINATION_NOT_EDITABLE,
                "nomination",
                ID,
                "status",
                "SUBMITTED");
    }

    @Test
    void nobodyAddsAFileForAnotherAgency() {
        refused(given(draft()).when(add("e1", SHA, STRANGER)), RejectionCode.NOT_YOUR_AGENCY, "agency", AGENCY);
    }

    @Test
    void onlyANominatorAddsAFile() {
        refused(
                given(draft()).when(add("e1", SHA, APPRAISER)),
                RejectionCode.ROLE_MISSING,
                "role",
                "appraiser",
                "needed",
                "nominator");
    }

    @Test
    void aFileHasAName() {
        refused(
                given(draft()).when(new AddEvidence(ID, "e1", " ", "application/pdf", 7, SHA, "a2V5", NOMINATOR, NOW)),
                RejectionCode.INVALID_VALUE,
                "field",
                "fileName",
                "value",
                " ");
    }

    @Test
    void theHundredthFileIsTheLast() {
        var ninetyNine = new EvidenceAdded[99];
        for (int i = 0; i < ninetyNine.length; i++) {
            ninetyNine[i] = added("e" + i);
        }
        given(draft(), ninetyNine).when(add("last", SHA, NOMINATOR)).expectEvents(added("last"));
        refused(
                given(draft(), ninetyNine)
                        .andGivenCommands(add("last", SHA, NOMINATOR))
                        .when(add("more", SHA, NOMINATOR)),
                RejectionCode.INVALID_VALUE,
                "field",
                "evidence",
                "value",
                "101");
    }

    private static Dossier draft() {
        return Dossier.drafted(ID, SmallCatalogue.NINETY, PERSON);
    }

    private TestExecutor<Nomination> given(Dossier dossier, EvidenceAdded... files) {
        var past = new ArrayList<Event>(List.of(dossier.events()));
        past.addAll(List.of(files));
        return fixture.given(past);
    }

    private static void refused(ResultValidator<Nomination> result, RejectionCode code, Object... facts) {
        result.expectNoEvents().expectException(Refusal.with(code, facts));
    }

    private static AddEvidence add(String evidenceId, String sha256, Actor by) {
        return new AddEvidence(ID, evidenceId, "Biên bản.pdf", "application/pdf", 7, sha256, "a2V5", by, NOW);
    }

    private static EvidenceAdded added(String evidenceId) {
        return new EvidenceAdded(
                ID,
                evidenceId,
                sealed(EvidenceAdded.FILE_NAME, ID, PERSON, "Biên bản.pdf"),
                "application/pdf",
                7,
                SHA,
                sealed(EvidenceAdded.FILE_KEY, ID, PERSON, "a2V5"));
    }
}
