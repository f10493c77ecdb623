package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.thidua.wire.presence.Presence;
import org.thidua.wire.presence.Stores;
import tools.jackson.databind.json.JsonMapper;

class StoreGateTest {

    private final Presence events = new Presence("event-store");
    private final Presence documents = new Presence("document-store");
    private final Stores stores = new Stores(events, documents, new Presence("vault"));
    private final StoreGate gate = new StoreGate(() -> stores, new Problems(new JsonMapper()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain behind = new MockFilterChain();

    @Test
    void aCommandWithoutTheEventStoreIsPutOffAndHasDoneNothing() throws Exception {
        events.away("connection refused");

        gate.doFilter(new MockHttpServletRequest("POST", "/api/agencies"), response, behind);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(response.getContentAsString())
                .contains("\"code\":\"unavailable\"", "\"reason\":\"nothing-done\"", "Nothing was done.");
        assertThat(behind.getRequest()).isNull();
    }

    @Test
    void readingGoesOnWithoutTheEventStore() throws Exception {
        events.away("connection refused");

        gate.doFilter(new MockHttpServletRequest("GET", "/api/agencies"), response, behind);

        assertThat(behind.getRequest()).isNotNull();
    }

    @Test
    void nothingIsReadWithoutTheDocuments() throws Exception {
        documents.away("connection refused");

        gate.doFilter(new MockHttpServletRequest("GET", "/api/agencies"), response, behind);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).doesNotContain("reason");
    }
}
