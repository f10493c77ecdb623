package org.thidua.wire.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAccountsExposedTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void loopbackMayServeDemoAccounts(String address) {
        assertThatCode(() -> DemoAccountsExposed.unlessLoopback(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", " "})
    void anyOtherAddressMayNot(String address) {
        assertThatThrownBy(() -> DemoAccountsExposed.unlessLoopback(address))
                .isInstanceOf(DemoAccountsExposed.class)
                .hasMessageContaining("loopback only");
    }

    @Test
    void noAddressMeansAllAddresses() {
        assertThatThrownBy(() -> DemoAccountsExposed.unlessLoopback(null))
                .isInstanceOf(DemoAccountsExposed.class)
                .hasMessageContaining("server.address is not set");
    }
}
