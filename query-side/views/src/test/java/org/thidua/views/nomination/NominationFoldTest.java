package org.thidua.views.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.EvidenceAdded;
import org.thidua.messages.nomination.EvidenceFiled;
import org.thidua.messages.nomination.EvidenceRemoved;
import org.thidua.messages.nomination.NominationAppraised;
import org.thidua.messages.nomination.NominationAwarded;
import org.thidua.messages.nomination.NominationDrafted;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationForwarded;
import org.thidua.messages.nomination.NominationPutToBallot;
import org.thidua.messages.nomination.NominationReceived;
import org.thidua.messages.nomination.NominationRefused;
import org.thidua.messages.nomination.NominationSubmitted;
import org.thidua.messages.nomination.NominationSuspended;
import org.thidua.messages.nomination.NominationVoted;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.views.shared.History;
import org.thidua.views.shared.Redacted;
import org.thidua.views.shared.SealedEvents;
import org.thidua.views.shared.SealsInMemory;

class NominationFoldTest {

    private static final String ID = "nomination:1";
    private static final Instant SUBMITTED_AT = Instant.parse("2013-04-15T02:00:00Z");
    private static final String NOMINEE = "person:cb-01";

    private final SealsInMemory seals = new SealsInMemory();
    private final SealedEvents about = new SealedEvents(seals);
    private final NominationDrafted drafted =
            about.drafted(ID, NOMINEE, "agency:co-quan-01", "Đơn vị dẫn đầu", "Sáng kiến 1");
    private final NominationAppraised appraised = about.appraised(ID, NOMINEE, "");
    private static final NominationSubmitted SUBMITTED =
            new NominationSubmitted(ID, 1, 1, "rs-2003", "rs-2003/CSTDCS@2003-07-01", SUBMITTED_AT);
    private static final NominationPutToBallot ON_AGENDA =
            new NominationPutToBallot(ID, 1, "ballot:1", "council:hd", "agency:1");
    private static final NominationVoted PASSED =
            new NominationVoted(ID, 1, "ballot:1", "PASSED", 8, 1, 0, 9, 80, false, "rs-2003/CSTDCS@2003-07-01");

    @Test
    void aDraftShowsTheDossierAndItsSearchText() {
        NominationView view = fold(drafted);

        assertThat(view.status()).isEqualTo(NominationStatus.DRAFT);
        assertThat(view.nominee()).isEqualTo(new Nominee("INDIVIDUAL", "person:cb-01"));
        assertThat(view.search()).isEqualTo("don vi dan dau sang kien 1");
        assertThat(view.submissions()).isZero();
        assertThat(view.draftedAt()).isEqualTo(History.START);
        assertThat(view.levels()).isEmpty();
    }

    @Test
    void anEditReplacesTheTextAndKeepsTheRest() {
        NominationView view = fold(drafted, about.edited(ID, NOMINEE, "Viết lại", "Sáng kiến 2"));

        assertThat(view.basis()).isEqualTo("THEMATIC");
        assertThat(view.achievements()).isEqualTo("Viết lại");
        assertThat(view.initiatives()).containsExactly("Sáng kiến 2");
        assertThat(view.awardCode()).isEqualTo("CSTDCS");
    }

    @Test
    void aSubmissionFixesTheRuleAndEntersTheLevel() {
        NominationView view = fold(drafted, SUBMITTED);

        assertThat(view.status()).isEqualTo(NominationStatus.SUBMITTED);
        assertThat(view.ruleSet()).isEqualTo("rs-2003");
        assertThat(view.submissions()).isEqualTo(1);
        assertThat(view.submittedAt()).isEqualTo(SUBMITTED_AT);
        assertThat(view.levels()).containsExactly(Level.entered(1));
    }

    @Test
    void theLastFileOfADocumentStandsInPlaceOfTheEarlierOnes() {
        EvidenceAdded report = about.evidence(ID, NOMINEE, "Báo cáo.pdf");
        EvidenceAdded newer = about.evidence(ID, NOMINEE, "Báo cáo mới.pdf");
        EvidenceAdded picture = about.evidence(ID, NOMINEE, "Ảnh.png");

        NominationView view = fold(
                drafted,
                report,
                newer,
                picture,
                new EvidenceFiled(ID, report.evidenceId(), "achievement-report"),
                new EvidenceFiled(ID, newer.evidenceId(), "achievement-report"));

        assertThat(view.evidence())
                .extracting(Evidence::id, Evidence::item, Evidence::version, Evidence::superseded)
                .containsExactly(
                        tuple(report.evidenceId(), "achievement-report", 1, true),
                        tuple(newer.evidenceId(), "achievement-report", 2, false),
                        tuple(picture.evidenceId(), null, 1, false));
    }

    @Test
    void whatIsTakenOutStaysInSightAndStandsInPlaceOfNothing() {
        EvidenceAdded report = about.evidence(ID, NOMINEE, "Báo cáo.pdf");
        EvidenceAdded newer = about.evidence(ID, NOMINEE, "Báo cáo mới.pdf");

        NominationView view = fold(
                drafted,
                report,
                newer,
                new EvidenceFiled(ID, report.evidenceId(), "achievement-report"),
                new EvidenceFiled(ID, newer.evidenceId(), "achievement-report"),
                new EvidenceRemoved(ID, newer.evidenceId()));

        assertThat(view.evidence())
                .extracting(Evidence::id, Evidence::superseded, Evidence::removed)
                .containsExactly(tuple(report.evidenceId(), false, false), tuple(newer.evidenceId(), false, true));
    }

    /** Case 1: a later evaluation stands beside the earlier one. */
    @Test
    void everyEvaluationIsKeptAndTheLastOneIsShown() {
        NominationView view = fold(
                drafted,
                about.evaluated(ID, NOMINEE, 1, "rs-2003/a@2004-07-01", "CANNOT_TELL", "initiative/scope=GRASSROOTS"),
                about.evaluated(ID, NOMINEE, 2, "rs-2013/a@2014-06-01", "FAILED", "initiative/scope=NATIONWIDE"));

        assertThat(view.evaluations())
                .extracting(Evaluation::ruleRow)
                .containsExactly("rs-2003/a@2004-07-01", "rs-2013/a@2014-06-01");
        assertThat(view.evaluations().getFirst().findings().getFirst().passed()).isNull();
        assertThat(view.eligibility())
                .containsExactly(new Evaluation.Finding(
                        "initiative",
                        false,
                        "FAILED",
                        "HARD",
                        Map.of("scope", "NATIONWIDE"),
                        "a law",
                        "SOURCED",
                        "name-an-initiative"));
    }

    @Test
    void aReturnNamesTheDefectsUntilTheDossierComesInAgain() {
        var returned = about.returned(ID, NOMINEE, "thiếu báo cáo");
        var again = new NominationSubmitted(ID, 1, 2, "rs-2003", "rs-2003/CSTDCS@2003-07-01", SUBMITTED_AT);

        NominationView waiting = fold(drafted, SUBMITTED, returned);
        assertThat(waiting.status()).isEqualTo(NominationStatus.RETURNED);
        assertThat(waiting.returned()).isEqualTo(new DossierReturn(List.of("thiếu báo cáo"), LocalDate.of(2013, 5, 1)));

        NominationView resubmitted = fold(drafted, SUBMITTED, returned, again);
        assertThat(resubmitted.returned()).isNull();
        assertThat(resubmitted.submissions()).isEqualTo(2);
        assertThat(resubmitted.levels()).hasSize(1);
    }

    @Test
    void theCouncilAdvisesAndTheHeadDecidesAsSeparateFacts() {
        NominationView voted = fold(drafted, SUBMITTED, appraised, ON_AGENDA, PASSED);
        assertThat(voted.status()).isEqualTo(NominationStatus.VOTED_PASSED);
        assertThat(voted.decision()).isNull();
        assertThat(voted.ballotResult())
                .isEqualTo(new BallotResult("ballot:1", "PASSED", 8, 1, 0, 9, 80, false, "rs-2003/CSTDCS@2003-07-01"));
        assertThat(voted.levels())
                .containsExactly(new Level(
                        1,
                        null,
                        null,
                        null,
                        "ELIGIBLE",
                        "",
                        "person:a",
                        "council:hd",
                        "ballot:1",
                        "PASSED",
                        voted.ballotResult(),
                        null));

        var refused = new NominationRefused(ID, 1, "05/TB", LocalDate.of(2013, 6, 1));
        NominationView decided = fold(drafted, SUBMITTED, appraised, ON_AGENDA, PASSED, refused);
        assertThat(decided.status()).isEqualTo(NominationStatus.HEAD_REFUSED);
        assertThat(decided.ballotResult()).isEqualTo(voted.ballotResult());
        assertThat(decided.decision()).isEqualTo(new Decision("REFUSED", "05/TB", LocalDate.of(2013, 6, 1)));
    }

    @Test
    void anAwardAFailureAndAWithdrawalEachHaveTheirStatus() {
        var awarded = new NominationAwarded(ID, 1, "12/QĐ", LocalDate.of(2013, 6, 1), "CSTDCS", "person:cb-01");
        var failed = new NominationVoted(ID, 1, "ballot:1", "FAILED", 8, 1, 0, 9, 90, false, "row");

        assertThat(fold(drafted, SUBMITTED, appraised, ON_AGENDA, PASSED, awarded)
                        .status())
                .isEqualTo(NominationStatus.DECIDED);
        assertThat(fold(drafted, SUBMITTED, appraised, ON_AGENDA, failed).status())
                .isEqualTo(NominationStatus.VOTED_FAILED);
        assertThat(fold(drafted, SUBMITTED, appraised, ON_AGENDA).status()).isEqualTo(NominationStatus.ON_AGENDA);
        NominationView withdrawn = fold(drafted, SUBMITTED, about.withdrawn(ID, NOMINEE, "nhầm"));
        assertThat(withdrawn.status()).isEqualTo(NominationStatus.WITHDRAWN);
        assertThat(withdrawn.withdrawnBecause()).isEqualTo("nhầm");
    }

    @Test
    void theTimelineSaysWhatWhenWhoAndAsWhichRole() {
        List<TimelineEntry> timeline = fold(drafted, SUBMITTED).timeline();

        assertThat(timeline)
                .extracting(TimelineEntry::what)
                .containsExactly("nomination.drafted", "nomination.submitted");
        TimelineEntry last = timeline.getLast();
        assertThat(last.at()).isEqualTo(History.START.plusSeconds(60));
        assertThat(last.by()).isEqualTo("person:a");
        assertThat(last.as()).isEqualTo("secretary");
        assertThat(last.facts()).containsEntry("ruleRow", "rs-2003/CSTDCS@2003-07-01");
    }

    @Test
    void aTextOfAnotherNominationIsNotShownHere() {
        var elsewhere = about.edited("nomination:2", NOMINEE, "Của hồ sơ khác", "Sáng kiến khác");

        NominationView view = fold(drafted, elsewhere);

        assertThat(view.achievements()).isEqualTo(Redacted.TAMPERED.marker());
        assertThat(view.initiatives()).containsExactly(Redacted.TAMPERED.marker());
        assertThat(view.search()).isEmpty();
    }

    @Test
    void textsWhoseKeyIsMissingAreToldFromErasedOnes() {
        seals.lose(NOMINEE);

        assertThat(fold(drafted).achievements()).isEqualTo(Redacted.KEY_MISSING.marker());
        assertThat(fold(drafted).initiatives()).containsExactly(Redacted.KEY_MISSING.marker());
    }

    @Test
    void anythingBeforeTheDraftIsAnError() {
        assertThatIllegalStateException().isThrownBy(() -> fold(SUBMITTED)).withMessageContaining("before the first");
    }

    @Test
    void aSuspensionLiesOverTheStatusAndGivesItBack() {
        var suspended = new NominationSuspended(
                ID,
                1,
                "INSPECTION",
                seals.seal(NominationSuspended.REFERENCE, ID, NOMINEE, "12/CV"),
                LocalDate.of(2013, 4, 16));
        var cleared = new SuspensionLifted(ID, 1, "08/KL", "CLEARED", null);

        NominationView resting = fold(drafted, SUBMITTED, appraised, ON_AGENDA, suspended, PASSED);
        assertThat(resting.status()).isEqualTo(NominationStatus.SUSPENDED);
        assertThat(resting.restsAt()).isEqualTo(NominationStatus.VOTED_PASSED);
        assertThat(resting.suspension())
                .isEqualTo(new Suspension("INSPECTION", "12/CV", History.START.plusSeconds(240)));

        NominationView goesOn = fold(drafted, SUBMITTED, appraised, ON_AGENDA, suspended, PASSED, cleared);
        assertThat(goesOn.status()).isEqualTo(NominationStatus.VOTED_PASSED);
        assertThat(goesOn.restsAt()).isNull();
        assertThat(goesOn.suspension()).isNull();
    }

    @Test
    void anOpenObjectionRestsANominationAndNotAnAward() {
        var lodged = new ObjectionLodged(
                ID,
                1,
                1,
                "COMPLAINT",
                "INDIVIDUAL",
                LocalDate.of(2013, 4, 16),
                LocalDate.of(2013, 5, 16),
                seals.seal(ObjectionLodged.TEXT, ID, NOMINEE, "Nội dung"));
        var awarded = new NominationAwarded(ID, 1, "12/QĐ", LocalDate.of(2013, 6, 1), "CSTDCS", "person:cb-01");

        assertThat(fold(drafted, SUBMITTED, lodged).status()).isEqualTo(NominationStatus.SUSPENDED);
        NominationView decided = fold(drafted, SUBMITTED, appraised, ON_AGENDA, PASSED, awarded, lodged);
        assertThat(decided.status()).isEqualTo(NominationStatus.DECIDED);
        assertThat(decided.objections()).extracting(Objection::text).containsExactly("Nội dung");
    }

    @Test
    void eachLevelKeepsItsReceiptItsCountAndItsDecision() {
        var received = new NominationReceived(ID, 1, "31/TN", "agency:1", SUBMITTED_AT, LocalDate.of(2013, 5, 6));
        var forwarded = new NominationForwarded(ID, 1, 2, "agency:2", "45/TTr", LocalDate.of(2013, 6, 1));

        NominationView view = fold(drafted, SUBMITTED, received, appraised, ON_AGENDA, PASSED, forwarded);

        assertThat(view.status()).isEqualTo(NominationStatus.SUBMITTED);
        assertThat(view.ballotResult()).isNull();
        Level first = view.levels().getFirst();
        assertThat(first.receipt()).isEqualTo(new Receipt("31/TN", SUBMITTED_AT, LocalDate.of(2013, 5, 6)));
        assertThat(first.outcome()).isEqualTo("PASSED");
        assertThat(first.decision()).isEqualTo(new Decision("FORWARDED", "45/TTr", LocalDate.of(2013, 6, 1)));
        assertThat(view.levels().getLast()).isEqualTo(Level.forwarded(2, "agency:2"));
    }

    private NominationView fold(NominationEvent... events) {
        return History.of(NominationFold::fold, seals, ID, events);
    }
}
