package org.thidua.views.bloc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.thidua.messages.bloc.BlocEstablished;
import org.thidua.messages.bloc.BlocEvent;
import org.thidua.messages.bloc.MemberJoined;
import org.thidua.messages.bloc.MemberLeft;
import org.thidua.messages.bloc.OfficeTaken;
import org.thidua.views.bloc.BlocView.Membership;
import org.thidua.views.bloc.BlocView.Office;
import org.thidua.views.shared.History;

class BlocViewTest {

    private static final LocalDate JOINED = LocalDate.of(2012, 1, 1);
    private static final LocalDate LEFT = LocalDate.of(2013, 1, 1);

    @Test
    void aMembershipEndsAndANewOneBegins() {
        BlocView view = History.<BlocEvent, BlocView>of(
                BlocView::fold,
                new BlocEstablished("bloc:b", "b", "Khối thi đua"),
                new MemberJoined("bloc:b", "agency:1", JOINED),
                new MemberLeft("bloc:b", "agency:1", LEFT),
                new MemberJoined("bloc:b", "agency:1", LEFT.plusYears(1)),
                new OfficeTaken("bloc:b", "CHAIR", 2012, "agency:1", JOINED, "decision 1"));

        assertThat(view.members())
                .containsExactly(
                        new Membership("agency:1", JOINED, LEFT), new Membership("agency:1", LEFT.plusYears(1), null));
        assertThat(view.members().getFirst().lastsOn(LEFT.minusDays(1))).isTrue();
        assertThat(view.members().getFirst().lastsOn(LEFT)).isFalse();
        assertThat(view.offices()).containsExactly(new Office("CHAIR", 2012, "agency:1", JOINED, "decision 1"));
    }
}
