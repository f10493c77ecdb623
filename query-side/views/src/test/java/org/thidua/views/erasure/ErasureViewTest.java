package org.thidua.views.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.ErasureCancelled;
import org.thidua.messages.erasure.ErasureCarriedOut;
import org.thidua.messages.erasure.ErasureConfirmed;
import org.thidua.messages.erasure.ErasureEvent;
import org.thidua.messages.erasure.ErasureHeld;
import org.thidua.messages.erasure.ErasureProven;
import org.thidua.messages.erasure.ErasureRequested;
import org.thidua.messages.erasure.StoreChecked;
import org.thidua.views.shared.History;

class ErasureViewTest {

    private static final String ID = "erasure:person:1";
    private static final String PERSON = "person:1";
    private static final Instant DUE = Instant.parse("2026-03-01T00:00:00Z");
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(ID, PERSON, "AGREEMENT", "12/HS", "person:admin");
    private static final ErasureConfirmed CONFIRMED = new ErasureConfirmed(ID, PERSON, "person:admin2", DUE);
    private static final ErasureHeld HELD = new ErasureHeld(ID, PERSON, List.of("OPEN_NOMINATION nomination:1"));
    private static final ErasureBegun BEGUN = new ErasureBegun(ID, PERSON);
    private static final ErasureCarriedOut DONE = new ErasureCarriedOut(ID, PERSON, 2);

    @Test
    void theRecordTellsWhoWhenWhyAndWhatWasChecked() {
        ErasureView view = fold(
                REQUESTED,
                CONFIRMED,
                HELD,
                BEGUN,
                DONE,
                new StoreChecked(ID, PERSON, "vault", 2),
                new ErasureProven(ID, PERSON, List.of("vault")));

        assertThat(view.status()).isEqualTo(ErasureStatus.PROVEN);
        assertThat(view.reason()).isEqualTo("AGREEMENT");
        assertThat(view.reference()).isEqualTo("12/HS");
        assertThat(view.requestedBy()).isEqualTo("person:admin");
        assertThat(view.requestedAt()).isEqualTo(at(0));
        assertThat(view.confirmedBy()).isEqualTo("person:admin2");
        assertThat(view.confirmedAt()).isEqualTo(at(1));
        assertThat(view.dueAt()).isEqualTo(DUE);
        assertThat(view.holds()).isEmpty();
        assertThat(view.begunAt()).isEqualTo(at(3));
        assertThat(view.carriedOutAt()).isEqualTo(at(4));
        assertThat(view.keys()).isEqualTo(2);
        assertThat(view.checks()).containsExactly(new ErasureView.Check("vault", 2, at(5)));
        assertThat(view.provenAt()).isEqualTo(at(6));
    }

    @Test
    void whileItIsHeldItSaysByWhat() {
        ErasureView view = fold(REQUESTED, CONFIRMED, HELD);

        assertThat(view.status()).isEqualTo(ErasureStatus.HELD);
        assertThat(view.holds()).containsExactly("OPEN_NOMINATION nomination:1");
        assertThat(view.dueAt()).isEqualTo(DUE);
    }

    @Test
    void aRequestAfterACancellationBeginsAnew() {
        var cancelled = new ErasureCancelled(ID, PERSON, "person:admin2");

        assertThat(fold(REQUESTED, CONFIRMED, cancelled).status()).isEqualTo(ErasureStatus.CANCELLED);
        assertThat(fold(REQUESTED, CONFIRMED, cancelled).cancelledBy()).isEqualTo("person:admin2");
        ErasureView again = fold(REQUESTED, CONFIRMED, cancelled, REQUESTED);
        assertThat(again.status()).isEqualTo(ErasureStatus.REQUESTED);
        assertThat(again.requestedAt()).isEqualTo(at(3));
        assertThat(again.confirmedBy()).isNull();
        assertThat(again.cancelledBy()).isNull();
    }

    @Test
    void anythingBeforeTheRequestIsAnError() {
        assertThatIllegalStateException().isThrownBy(() -> fold(BEGUN));
    }

    private static Instant at(long event) {
        return History.START.plusSeconds(60 * event);
    }

    private static ErasureView fold(ErasureEvent... events) {
        return History.of(ErasureFold::fold, events);
    }
}
