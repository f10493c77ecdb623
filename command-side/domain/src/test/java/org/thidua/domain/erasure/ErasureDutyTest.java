package org.thidua.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thidua.domain.erasure.ErasureOf.BEGUN;
import static org.thidua.domain.erasure.ErasureOf.CANCELLED;
import static org.thidua.domain.erasure.ErasureOf.CARRIED_OUT;
import static org.thidua.domain.erasure.ErasureOf.CONFIRMED;
import static org.thidua.domain.erasure.ErasureOf.DUE;
import static org.thidua.domain.erasure.ErasureOf.HELD;
import static org.thidua.domain.erasure.ErasureOf.ID;
import static org.thidua.domain.erasure.ErasureOf.PERSON;
import static org.thidua.domain.erasure.ErasureOf.PROVEN;
import static org.thidua.domain.erasure.ErasureOf.REQUESTED;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.erasure.StoreChecked;

/** What the service owes an erasure, and the times it keeps. */
class ErasureDutyTest {

    private static final ErasureDuty.Begin BEGIN = new ErasureDuty.Begin(ID, DUE);

    @Test
    void aRequestOwesNothing() {
        assertThat(fold(REQUESTED)).isNull();
    }

    @Test
    void aConfirmedErasureIsBegunWhenItIsDue() {
        assertThat(fold(REQUESTED, CONFIRMED)).isEqualTo(BEGIN);
        assertThat(BEGIN.isDue(DUE.minusMillis(1))).isFalse();
        assertThat(BEGIN.isDue(DUE)).isTrue();
    }

    @Test
    void aHeldErasureIsTriedAgain() {
        assertThat(fold(REQUESTED, CONFIRMED, HELD)).isEqualTo(BEGIN);
    }

    @Test
    void aCancelledErasureOwesNothing() {
        assertThat(fold(REQUESTED, CONFIRMED, HELD, CANCELLED)).isNull();
        assertThat(fold(REQUESTED, CONFIRMED, CANCELLED, REQUESTED)).isNull();
    }

    @Test
    void theKeysAreDestroyedOnceItHasBegun() {
        assertThat(fold(REQUESTED, CONFIRMED, BEGUN)).isEqualTo(new ErasureDuty.Destroy(ID, PERSON));
    }

    @Test
    void whatIsCarriedOutOwesNothing() {
        assertThat(fold(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT)).isNull();
        assertThat(fold(REQUESTED, CONFIRMED, BEGUN, CARRIED_OUT, new StoreChecked(ID, PERSON, "vault", 2), PROVEN))
                .isNull();
    }

    @Test
    void anErasureKeepsNoNegativeTimes() {
        assertThatThrownBy(() -> new ErasureRules(Duration.ofDays(-1), 90))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ErasureRules(Duration.ZERO, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ErasureRules(Duration.ZERO, 0).delay()).isZero();
    }

    private static @Nullable ErasureDuty fold(ErasureEvent... events) {
        ErasureDuty duty = null;
        for (ErasureEvent event : events) {
            duty = ErasureDuty.fold(duty, event);
        }
        return duty;
    }
}
