package org.thidua.wire.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SettingsCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SERVER_PORT                    | 65536      | a whole number from 0 to 65535
                    THIDUA_DEMO                    | perhaps    | true or false
                    THIDUA_SEGMENTS                | 0          | a whole number from 1 to 64
                    THIDUA_LAG_LIMIT               | many       | a whole number from 1 to 1000000000
                    THIDUA_AXONSERVER              | host:a     | <host>:<port>, several of them separated by commas
                    THIDUA_ERASURE_DELAY           | -1d        | a duration such as PT0S, 12h or 7d
                    THIDUA_ERASURE_DECISION_PERIOD | 36h        | a number of whole days such as 90d
                    THIDUA_VAULT_ACCEPT_LOSS       | maybe      | true or false
                    """)
    void aValueThatCannotBeRightIsToldWithWhatItMustBe(String name, String value, String allowed) {
        assertThatThrownBy(() -> check(Map.of(name, value)))
                .isInstanceOf(Misconfigured.class)
                .hasMessage(name + ": it is " + value + ". It must be " + allowed + ".");
    }

    @Test
    void valuesThatCanBeRightPass() {
        assertThatCode(() -> check(Map.of(
                        "THIDUA_SEGMENTS", "4",
                        "THIDUA_DEMO", "FALSE",
                        "THIDUA_AXONSERVER", "one:8124, two",
                        "THIDUA_ERASURE_DELAY", "PT0S",
                        "THIDUA_ERASURE_DECISION_PERIOD", "90")))
                .doesNotThrowAnyException();
    }

    @Test
    void eventsAreKeptInOnePlace() {
        assertThatThrownBy(() -> check(Map.of("THIDUA_JDBC_URL", "jdbc:postgresql:x", "THIDUA_AXONSERVER", "one")))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith("THIDUA_JDBC_URL, THIDUA_AXONSERVER: both are set");
    }

    @ParameterizedTest
    @CsvSource({
        "THIDUA_JDBC_ULR, THIDUA_JDBC_URL",
        "THIDUA_AXON_SERVER, THIDUA_AXONSERVER",
        "THIDUA_VAULT_MASTERKEY, THIDUA_VAULT_MASTER_KEY",
        "THIDUA_ERASURE_DELY, THIDUA_ERASURE_DELAY"
    })
    void aMisspeltNameIsToldWithTheOneThatIsMeant(String name, String meant) {
        assertThat(SettingsCheck.unknown(name))
                .isEqualTo(name + " is not a setting and has no effect; is " + meant + " meant?");
    }

    @Test
    void aNameThatIsNothingLikeASettingIsToldWithoutAGuess() {
        assertThat(SettingsCheck.unknown("THIDUA_FAVOURITE_COLOUR"))
                .isEqualTo("THIDUA_FAVOURITE_COLOUR is not a setting and has no effect");
    }

    private static void check(Map<String, Object> settings) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", settings));
            new SettingsCheck().initialize(context);
        }
    }
}
