package org.thidua.views.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.messages.election.AgencyElected;
import org.thidua.messages.election.CandidacyEntered;
import org.thidua.messages.election.DelegateAccredited;
import org.thidua.messages.election.ElectionCalled;
import org.thidua.messages.election.ElectionEvent;
import org.thidua.messages.election.ElectionFailed;
import org.thidua.messages.election.ElectionVoteCast;
import org.thidua.messages.election.OfficeHandedOver;
import org.thidua.messages.election.RoundCounted;
import org.thidua.messages.election.RoundOpened;
import org.thidua.views.shared.History;
import org.thidua.views.shared.SealedEvents;
import org.thidua.views.shared.SealsInMemory;

class ElectionFoldTest {

    private static final String ID = "election:cqdtw:2013";
    private static final Instant AT = Instant.parse("2012-12-20T02:00:00Z");
    private static final ElectionCalled CALLED = new ElectionCalled(ID, "bloc:cqdtw", 2013, "CHAIR", "SHOW_OF_HANDS");
    private static final CandidacyEntered CANDIDATE = new CandidacyEntered(ID, "agency:2", "agency:1");
    private static final DelegateAccredited ONE = new DelegateAccredited(ID, "agency:1", "person:1", true);
    private static final DelegateAccredited TWO = new DelegateAccredited(ID, "agency:2", "person:2", true);
    private static final RoundOpened OPENED = new RoundOpened(ID, 1, "SHOW_OF_HANDS", List.of("agency:2"), 2, 2, AT);
    private static final ElectionVoteCast VOTE = new ElectionVoteCast(ID, 1, "agency:1", "person:1", "agency:2", AT);
    private static final RoundCounted COUNTED = new RoundCounted(
            ID, 1, "SHOW_OF_HANDS", 2, Map.of("agency:2", 2), 0, 0, 2, "ELECTED", true, AT.plusSeconds(60));

    @Test
    void whileARoundIsOpenItSaysWhichAgenciesHaveVotedAndNotForWhom() {
        ElectionView view = fold(CALLED, CANDIDATE, ONE, TWO, OPENED, VOTE);

        assertThat(view.status()).isEqualTo("OPEN");
        assertThat(view.rounds().getFirst().voted()).containsExactly("agency:1");
        assertThat(view.rounds().getFirst().votes()).isEmpty();
        assertThat(view.waitsFor("person:2")).isTrue();
        assertThat(view.waitsFor("person:1")).isFalse();
    }

    @Test
    void theCountGivesNumbersAndTheElectedAgencyTakesOffice() {
        var elected = new AgencyElected(ID, "bloc:cqdtw", 2013, "CHAIR", "agency:2", 1, true);
        var handedOver = new OfficeHandedOver(ID, "bloc:cqdtw", "CHAIR", 2013, "agency:2", LocalDate.of(2013, 1, 1));

        ElectionView view = fold(CALLED, CANDIDATE, ONE, TWO, OPENED, VOTE, COUNTED, elected, handedOver);

        assertThat(view.status()).isEqualTo("HANDED_OVER");
        assertThat(view.elected()).isEqualTo("agency:2");
        assertThat(view.unanimous()).isTrue();
        assertThat(view.handedOverOn()).isEqualTo(LocalDate.of(2013, 1, 1));
        assertThat(view.rounds().getFirst().votes()).containsExactly(new Round.Votes("agency:2", 2));
        assertThat(view.rounds().getFirst().outcome()).isEqualTo("ELECTED");
    }

    @Test
    void anObjectionIsNamedAndAFailureHasItsReason() {
        var seals = new SealsInMemory();
        var objection = new SealedEvents(seals).objected(ID, "agency:1", "person:1", "xin bỏ phiếu");

        assertThat(History.<ElectionEvent, ElectionView>of(ElectionFold::fold, seals, ID, CALLED, OPENED, objection)
                        .rounds()
                        .getFirst()
                        .objections())
                .containsExactly(new Round.Objection("agency:1", "person:1", "xin bỏ phiếu"));
        ElectionView failed = fold(CALLED, OPENED, COUNTED, new ElectionFailed(ID, 1, "TIE"));
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failedBecause()).isEqualTo("TIE");
    }

    private static ElectionView fold(ElectionEvent... events) {
        return History.of(ElectionFold::fold, events);
    }
}
