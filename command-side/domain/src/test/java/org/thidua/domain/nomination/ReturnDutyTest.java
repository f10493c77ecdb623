package org.thidua.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thidua.domain.nomination.OnTheWay.ID;
import static org.thidua.domain.nomination.OnTheWay.draft;
import static org.thidua.domain.nomination.OnTheWay.sealed;
import static org.thidua.domain.nomination.OnTheWay.suspended;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thidua.messages.nomination.ExpireNomination;
import org.thidua.messages.nomination.NominationEvent;
import org.thidua.messages.nomination.NominationExpired;
import org.thidua.messages.nomination.ObjectionConcluded;
import org.thidua.messages.nomination.ObjectionLodged;
import org.thidua.messages.nomination.SuspensionLifted;
import org.thidua.messages.shared.Actor;

/** What the service owes a dossier that was sent back. */
class ReturnDutyTest {

    private static final LocalDate DUE = LocalDate.of(2013, 2, 8);
    private static final Instant LATE = Instant.parse("2013-02-08T17:00:00Z");

    @Test
    void theServiceWaitsUntilTheDueDayIsOverInVietNam() {
        ReturnDuty duty = duty(draft().submitted().returned(DUE));

        assertThat(duty).isNotNull();
        assertThat(duty.due(LATE.minusMillis(1))).isEmpty();
        assertThat(duty.due(LATE)).containsExactly(new ExpireNomination(ID, Actor.SERVICE, LATE));
    }

    @Test
    void nothingIsOwedBeforeAReturnAndAfterItsEnd() {
        assertThat(duty(draft().submitted())).isNull();
        assertThat(duty(draft().submitted().returned(DUE).submitted(2))).isNull();
        assertThat(duty(draft().submitted().returned(DUE).withdrawn())).isNull();
        assertThat(duty(draft().submitted().returned(DUE), new NominationExpired(ID, 1, DUE)))
                .isNull();
        assertThat(duty(draft().submitted().returned(DUE), suspended(DUE), lifted("CONFIRMED", null)))
                .isNull();
    }

    @Test
    void nobodyIsLateWhileTheNominationRests() {
        assertThat(duty(draft().submitted().returned(DUE), suspended(DUE)))
                .isEqualTo(new ReturnDuty(ID, DUE, true, 0))
                .satisfies(duty -> assertThat(duty.due(LATE)).isEmpty());
        assertThat(duty(draft().submitted().returned(DUE), lodged()))
                .isEqualTo(new ReturnDuty(ID, DUE, false, 1))
                .satisfies(duty -> assertThat(duty.due(LATE)).isEmpty());
    }

    @Test
    void afterwardsTheNewDueDayCounts() {
        assertThat(duty(draft().submitted().returned(DUE), suspended(DUE), lifted("CLEARED", DUE.plusDays(9))))
                .isEqualTo(new ReturnDuty(ID, DUE.plusDays(9), false, 0));
        var concluded = new ObjectionConcluded(ID, 1, 1, "DISMISSED", "09/KL", DUE, DUE.plusDays(3));
        assertThat(duty(draft().submitted().returned(DUE), lodged(), concluded))
                .isEqualTo(new ReturnDuty(ID, DUE.plusDays(3), false, 0));
    }

    private static @Nullable ReturnDuty duty(Dossier past, NominationEvent... more) {
        ReturnDuty duty = null;
        for (NominationEvent event :
                Stream.concat(Arrays.stream(past.events()), Arrays.stream(more)).toList()) {
            duty = ReturnDuty.fold(duty, event);
        }
        return duty;
    }

    private static SuspensionLifted lifted(String outcome, @Nullable LocalDate dueOn) {
        return new SuspensionLifted(ID, 1, "08/KL", outcome, dueOn);
    }

    private static ObjectionLodged lodged() {
        return new ObjectionLodged(
                ID, 1, 1, "COMPLAINT", "INDIVIDUAL", DUE, DUE.plusDays(30), sealed(ObjectionLodged.TEXT, "Nội dung"));
    }
}
