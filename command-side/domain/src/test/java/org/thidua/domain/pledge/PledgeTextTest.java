package org.thidua.domain.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thidua.messages.pledge.Target;

class PledgeTextTest {

    /** The form is part of what is signed: a change of it would contradict every stored digest. */
    @Test
    void theDigestIsTakenOverTheDocumentedForm() throws Exception {
        String form = "15:thidua-pledge-1,14:pledge:k1:2013,8:Thi đua,2:T1,4:Số,1:%,3:100,";
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
        assertThat(text("Thi đua", new Target("T1", "Số", "%", "100")).digest())
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void movingALetterFromOnePartToTheNextChangesTheDigest() {
        assertThat(text("ab", new Target("c", "d", "e", "1")).digest())
                .isNotEqualTo(text("a", new Target("bc", "d", "e", "1")).digest());
    }

    @Test
    void theOrderOfTargetsIsPartOfTheText() {
        var one = new Target("T1", "a", "%", "1");
        var other = new Target("T2", "b", "%", "2");
        assertThat(text("x", one, other).digest())
                .isNotEqualTo(text("x", other, one).digest());
    }

    private static PledgeText text(String text, Target... targets) {
        return new PledgeText("pledge:k1:2013", text, List.of(targets));
    }
}
