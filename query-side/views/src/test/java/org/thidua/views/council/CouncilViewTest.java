package org.thidua.views.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.thidua.messages.council.CouncilEstablished;
import org.thidua.messages.council.CouncilEvent;
import org.thidua.messages.council.SeatGiven;
import org.thidua.messages.council.SeatVacated;
import org.thidua.views.council.CouncilView.Seat;
import org.thidua.views.shared.History;

class CouncilViewTest {

    private static final LocalDate DAY = LocalDate.of(2013, 1, 1);

    @Test
    void aVacatedSeatKeepsItsDatesAndTheCouncilItsSize() {
        CouncilView view = History.<CouncilEvent, CouncilView>of(
                CouncilView::fold,
                new CouncilEstablished("council:hd", "hd", "Hội đồng", "agency:1", 9, "1/QĐ", DAY),
                new SeatGiven("council:hd", "person:1", "CHAIR", true, DAY),
                new SeatVacated("council:hd", "person:1", DAY.plusDays(9)));

        assertThat(view.size()).isEqualTo(9);
        assertThat(view.seats()).containsExactly(new Seat("person:1", "CHAIR", true, DAY, DAY.plusDays(9)));
        assertThat(view.seats().getFirst().heldOn(DAY)).isTrue();
        assertThat(view.seats().getFirst().heldOn(DAY.plusDays(9))).isFalse();
    }
}
