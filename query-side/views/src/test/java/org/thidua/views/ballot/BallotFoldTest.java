package org.thidua.views.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thidua.messages.ballot.BallotClosed;
import org.thidua.messages.ballot.BallotDrafted;
import org.thidua.messages.ballot.BallotEvent;
import org.thidua.messages.ballot.BallotOpened;
import org.thidua.messages.ballot.ElectorFrozen;
import org.thidua.messages.ballot.ItemCounted;
import org.thidua.messages.ballot.ItemFrozen;
import org.thidua.messages.ballot.MemberRecused;
import org.thidua.messages.ballot.OutcomesRecorded;
import org.thidua.messages.ballot.VotesCast;
import org.thidua.views.shared.History;
import org.thidua.views.shared.SealedEvents;
import org.thidua.views.shared.SealsInMemory;

class BallotFoldTest {

    private static final String ID = "ballot:1";
    private static final Instant OPENED = Instant.parse("2013-05-01T01:00:00Z");
    private static final Instant CLOSED = Instant.parse("2013-05-01T02:00:00Z");
    private static final BallotDrafted DRAFTED =
            new BallotDrafted(ID, "council:hd", "ROLL_CALL", List.of("nomination:1"), null);
    private static final ElectorFrozen ANN = new ElectorFrozen(ID, "person:ann", "CHAIR");
    private static final ElectorFrozen BOB = new ElectorFrozen(ID, "person:bob", "MEMBER");
    private static final ItemFrozen FROZEN =
            new ItemFrozen(ID, "nomination:1", "CSTDCS", "rs-2003", "row", 80, false, "ALL_MEMBERS");
    private static final BallotOpened BEGUN = new BallotOpened(ID, "council:hd", 1, 2, 3, OPENED, null);
    private static final VotesCast ANN_AGREES =
            new VotesCast(ID, "person:ann", Map.of("nomination:1", "AGREE"), OPENED.plusSeconds(5));
    private static final ItemCounted COUNTED =
            new ItemCounted(ID, "nomination:1", 1, 0, 0, 1, 0, 3, 80, false, "row", "FAILED");

    @Test
    void whileOpenItSaysWhoHasVotedAndNothingOfHow() {
        BallotView view = fold(DRAFTED, ANN, BOB, FROZEN, BEGUN, ANN_AGREES);

        assertThat(view.status()).isEqualTo("OPEN");
        assertThat(view.electorate().size()).isEqualTo(2);
        assertThat(view.electorate().members()).isEqualTo(3);
        assertThat(view.cast()).isEqualTo(1);
        assertThat(view.voted()).containsExactly("person:ann");
        assertThat(view.toString()).doesNotContain("AGREE");
        BallotView.Item item = view.items().getFirst();
        assertThat(item.percent()).isEqualTo(80);
        assertThat(item.agree()).isNull();
        assertThat(item.denominator()).isNull();
        assertThat(item.outcome()).isNull();
    }

    @Test
    void aSecondVoteOfOneElectorIsOneElector() {
        assertThat(fold(DRAFTED, ANN, BOB, FROZEN, BEGUN, ANN_AGREES, ANN_AGREES)
                        .cast())
                .isEqualTo(1);
    }

    @Test
    void numbersAndOutcomeAppearWithTheCount() {
        BallotView view = fold(DRAFTED, ANN, BOB, FROZEN, BEGUN, ANN_AGREES, COUNTED, new BallotClosed(ID, 1, CLOSED));

        assertThat(view.status()).isEqualTo("CLOSED");
        assertThat(view.closedAt()).isEqualTo(CLOSED);
        BallotView.Item item = view.items().getFirst();
        assertThat(item.agree()).isEqualTo(1);
        assertThat(item.notCast()).isEqualTo(1);
        assertThat(item.denominator()).isEqualTo(3);
        assertThat(item.strict()).isFalse();
        assertThat(item.outcome()).isEqualTo("FAILED");
        assertThat(item.awardCode()).isEqualTo("CSTDCS");
    }

    @Test
    void outcomesInAllNominationsEndIt() {
        assertThat(fold(DRAFTED, BEGUN, COUNTED, new BallotClosed(ID, 1, CLOSED), new OutcomesRecorded(ID, 1))
                        .status())
                .isEqualTo("RECORDED");
    }

    @Test
    void aRecusalIsNamed() {
        var seals = new SealsInMemory();
        var declared = new SealedEvents(seals).recused(ID, "person:bob", "nomination:1", "anh trai");
        var atOpening = new MemberRecused(ID, "person:ann", "nomination:1", MemberRecused.NOMINEE, null);

        assertThat(History.<BallotEvent, BallotView>of(BallotFold::fold, seals, ID, DRAFTED, BEGUN, declared, atOpening)
                        .recusals())
                .containsExactly(
                        new BallotView.Recusal("person:bob", "nomination:1", "DECLARED", "anh trai"),
                        new BallotView.Recusal("person:ann", "nomination:1", "NOMINEE", null));
    }

    @Test
    void itWaitsForElectorsWhoHaveNotVotedWhileItIsOpen() {
        BallotView open = fold(DRAFTED, ANN, BOB, FROZEN, BEGUN, ANN_AGREES);

        assertThat(open.waitsFor("person:bob")).isTrue();
        assertThat(open.waitsFor("person:ann")).isFalse();
        assertThat(open.waitsFor("person:zoe")).isFalse();
        assertThat(fold(DRAFTED, ANN, BOB).waitsFor("person:bob")).isFalse();
    }

    private static BallotView fold(BallotEvent... events) {
        return History.of(BallotFold::fold, events);
    }
}
