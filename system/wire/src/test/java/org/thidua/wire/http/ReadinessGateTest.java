package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ReadinessGateTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final ReadinessGate gate =
            new ReadinessGate(availability, new RequestsUnderWay(), new Problems(new JsonMapper()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain behind = new MockFilterChain();

    @Test
    void callersAreToldToComeBackWhileTheViewsCatchUp() throws Exception {
        gate.doFilter(new MockHttpServletRequest("GET", "/api/awards"), response, behind);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(response.getContentAsString()).contains("\"code\":\"starting\"");
        assertThat(behind.getRequest()).isNull();
    }

    @Test
    void callersAreLetInWhenTheServiceIsReady() throws Exception {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));

        gate.doFilter(new MockHttpServletRequest("GET", "/api/awards"), response, behind);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(behind.getRequest()).isNotNull();
    }

    @Test
    void callersAreToldThatTheServiceStops() throws Exception {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        gate.doFilter(new MockHttpServletRequest("GET", "/api/awards"), new MockHttpServletResponse(), behind);
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));

        gate.doFilter(new MockHttpServletRequest("GET", "/api/awards"), response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
        assertThat(response.getHeader("Connection")).isEqualTo("close");
        assertThat(response.getContentAsString()).contains("\"code\":\"stopping\"");
    }
}
