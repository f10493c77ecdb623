package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void aFlatRefusalIsToldAsFindingsInTheirOrder() {
        var flat = new LinkedHashMap<String, String>();
        flat.put("award", "ministry-province-emulation-fighter");
        flat.put("failed", "grassroots-3-years");
        flat.put("grassroots-3-years", "FAILED");
        flat.put("grassroots-3-years/weight", "HARD");
        flat.put("grassroots-3-years/source", "a law");
        flat.put("grassroots-3-years/cure", "wait-for-the-years");
        flat.put("grassroots-3-years/facts/missing", "2021");
        flat.put("grassroots-3-years/facts/with/labour", "0 of 1");
        flat.put("initiative", "PASSED");
        flat.put("initiative/weight", "HARD");
        flat.put("initiative/source", "another law");

        Findings told = Findings.in(flat);

        assertThat(told.facts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("award", "ministry-province-emulation-fighter", "failed", "grassroots-3-years"));
        assertThat(told.findings())
                .containsExactly(
                        new Problem.Finding(
                                "grassroots-3-years",
                                "FAILED",
                                "HARD",
                                Map.of("missing", "2021", "with/labour", "0 of 1"),
                                "a law",
                                "wait-for-the-years"),
                        new Problem.Finding("initiative", "PASSED", "HARD", Map.of(), "another law", null));
    }
}
