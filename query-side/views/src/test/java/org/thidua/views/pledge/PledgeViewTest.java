package org.thidua.views.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.thidua.messages.pledge.PartyNamed;
import org.thidua.messages.pledge.PledgeDrafted;
import org.thidua.messages.pledge.PledgeEvent;
import org.thidua.messages.pledge.PledgeInForce;
import org.thidua.messages.pledge.PledgeOpened;
import org.thidua.messages.pledge.PledgeSigned;
import org.thidua.messages.pledge.Target;
import org.thidua.messages.pledge.TargetSet;
import org.thidua.views.pledge.PledgeView.Signature;
import org.thidua.views.shared.History;

class PledgeViewTest {

    private static final String ID = "pledge:cqdtw:2013";
    private static final LocalDate DAY = LocalDate.of(2013, 4, 15);
    private static final Instant AT = Instant.parse("2013-04-15T02:00:00Z");

    @Test
    void aPledgeIsDraftedTargetedOpenedSignedAndInForce() {
        var drafted = new PledgeDrafted(ID, "bloc:cqdtw", 2013, "Chúng tôi");
        var target = new TargetSet(ID, "T1", "Sáng kiến", "cái", "12");
        var first = new PartyNamed(ID, "agency:1");
        var second = new PartyNamed(ID, "agency:2");
        var opened = new PledgeOpened(ID, "abc", 2, DAY, AT);
        var one = new PledgeSigned(ID, "agency:1", "person:1", DAY, false, AT);
        var two = new PledgeSigned(ID, "agency:2", "person:2", DAY.plusDays(1), true, AT);

        PledgeView open =
                History.<PledgeEvent, PledgeView>of(PledgeView::fold, drafted, target, first, second, opened, one);
        assertThat(open.status()).isEqualTo("OPEN");
        assertThat(open.targets()).containsExactly(new Target("T1", "Sáng kiến", "cái", "12"));
        assertThat(open.parties()).containsExactly("agency:1", "agency:2");
        assertThat(open.textDigest()).isEqualTo("abc");
        assertThat(open.waitsFor("agency:2")).isTrue();
        assertThat(open.waitsFor("agency:1")).isFalse();
        assertThat(open.waitsFor("agency:9")).isFalse();

        PledgeView inForce = History.<PledgeEvent, PledgeView>of(
                PledgeView::fold, drafted, target, first, second, opened, one, two, new PledgeInForce(ID, 2, AT));
        assertThat(inForce.status()).isEqualTo("IN_FORCE");
        assertThat(inForce.inForceAt()).isEqualTo(AT);
        assertThat(inForce.signatures())
                .containsExactly(
                        new Signature("agency:1", "person:1", DAY, false, AT),
                        new Signature("agency:2", "person:2", DAY.plusDays(1), true, AT));
    }
}
