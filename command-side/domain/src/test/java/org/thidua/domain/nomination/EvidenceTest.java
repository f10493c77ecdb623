package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.thidua.messages.nomination.EvidenceFiled;
import org.thidua.messages.nomination.EvidenceRemoved;
import org.thidua.messages.nomination.FileEvidence;
import org.thidua.messages.nomination.RemoveEvidence;
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
        fixture.registerInjectableResource(
                SmallCatalogue.withDossier(SmallCatalogue.NINETY, "achievement-report", "review-minutes"));
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

    @Test
    void aFileIsFiledUnderADocumentThatTheAwardAsksFor() {
        given(draft(), added("e1")).when(file("e1", "review-minutes")).expectEvents(filed("e1", "review-minutes"));
    }

    @Test
    void filingTheSameAgainChangesNothingAndFilingOtherwiseCorrectsIt() {
        given(draft(), added("e1"), filed("e1", "review-minutes"))
                .when(file("e1", "review-minutes"))
                .expectNoEvents();
        given(draft(), added("e1"), filed("e1", "review-minutes"))
                .when(file("e1", "achievement-report"))
                .expectEvents(filed("e1", "achievement-report"));
    }

    @Test
    void aDocumentThatNoRuleSetAsksForIsUnknown() {
        refused(
                given(draft(), added("e1")).when(file("e1", "family-photo")),
                RejectionCode.UNKNOWN_DOSSIER_ITEM,
                "item",
                "family-photo",
                "known",
                "achievement-report, review-minutes");
    }

    @Test
    void whatIsNotInTheDossierIsNeitherFiledNorRemoved() {
        refused(
                given(draft()).when(file("e1", "review-minutes")),
                RejectionCode.UNKNOWN_EVIDENCE,
                "nomination",
                ID,
                "evidence",
                "e1");
        refused(
                given(draft()).when(new RemoveEvidence(ID, "e1", NOMINATOR, NOW)),
                RejectionCode.UNKNOWN_EVIDENCE,
                "nomination",
                ID,
                "evidence",
                "e1");
    }

    @Test
    void aFileIsTakenOutOnce() {
        given(draft(), added("e1"))
                .when(new RemoveEvidence(ID, "e1", NOMINATOR, NOW))
                .expectEvents(new EvidenceRemoved(ID, "e1"));
        given(draft(), added("e1"), new EvidenceRemoved(ID, "e1"))
                .when(new RemoveEvidence(ID, "e1", NOMINATOR, NOW))
                .expectNoEvents();
    }

    @Test
    void aSubmittedDossierKeepsItsFilesAsTheyAre() {
        var submitted = new ArrayList<Event>(List.of(draft().events()));
        submitted.add(added("e1"));
        submitted.add(draft().submitted().events()[1]);
        refused(
                fixture.given(submitted).when(new RemoveEvidence(ID, "e1", NOMINATOR, NOW)),
                RejectionCode.NOMINATION_NOT_EDITABLE,
                "nomination",
                ID,
                "status",
                "SUBMITTED");
        refused(
                fixture.given(submitted).when(file("e1", "review-minutes")),
                RejectionCode.NOMINATION_NOT_EDITABLE,
                "nomination",
                ID,
                "status",
                "SUBMITTED");
    }

    @Test
    void theDocumentsThatAreThereAreThoseOfFilesThatWereNotTakenOut() {
        var files = new DossierFiles();
        for (String id : List.of("e1", "e2", "e3")) {
            files.added(added(id));
        }
        files.filed(filed("e1", "review-minutes"));
        files.filed(filed("e2", "achievement-report"));
        files.filed(filed("e3", "achievement-report"));
        files.removed(new EvidenceRemoved(ID, "e1"));
        files.removed(new EvidenceRemoved(ID, "e2"));

        assertThat(files.itemsPresent()).containsExactly("achievement-report");
    }

    private static Dossier draft() {
        return Dossier.drafted(ID, SmallCatalogue.NINETY, PERSON);
    }

    private TestExecutor<Nomination> given(Dossier dossier, Event... files) {
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

    private static FileEvidence file(String evidenceId, String item) {
        return new FileEvidence(ID, evidenceId, item, NOMINATOR, NOW);
    }

    private static EvidenceFiled filed(String evidenceId, String item) {
        return new EvidenceFiled(ID, evidenceId, item);
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
