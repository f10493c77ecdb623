package org.thidua.views.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.AwardClaimed;
import org.thidua.messages.nomination.AwardEntered;
import org.thidua.messages.nomination.ClaimReleased;
import org.thidua.messages.nomination.RecordEvent;
import org.thidua.views.shared.History;

class RecordViewTest {

    private static final AwardClaimed CLAIMED =
            new AwardClaimed("record:person:1", "person:1", "nomination:1", "CSTDCS", 2013);

    @Test
    void aClaimLastsUntilItIsReleased() {
        var released = new ClaimReleased(
                "record:person:1", "person:1", "nomination:1", "CSTDCS", 2013, "WITHDRAWN", LocalDate.of(2013, 6, 1));

        assertThat(History.<RecordEvent, RecordView>of(RecordFold::fold, CLAIMED)
                        .claims())
                .containsExactly(new RecordView.Claim("nomination:1", "CSTDCS", 2013));
        assertThat(History.<RecordEvent, RecordView>of(RecordFold::fold, CLAIMED, released)
                        .claims())
                .isEmpty();
    }

    @Test
    void anAwardTakesThePlaceOfItsClaim() {
        var entered = new AwardEntered(
                "record:person:1",
                "person:1",
                "nomination:1",
                "CSTDCS",
                2013,
                "12/QĐ",
                LocalDate.of(2013, 6, 1),
                "MERIT");

        RecordView view = History.<RecordEvent, RecordView>of(RecordFold::fold, CLAIMED, entered);

        assertThat(view.claims()).isEmpty();
        assertThat(view.awards())
                .containsExactly(new RecordView.Award(
                        "nomination:1",
                        "CSTDCS",
                        2013,
                        false,
                        "MERIT",
                        "12/QĐ",
                        LocalDate.of(2013, 6, 1),
                        null,
                        List.of(),
                        null));
    }
}
