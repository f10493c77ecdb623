package org.thidua.wire.setting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the settings before anything is opened. A value that cannot be right ends the start; a name that is none gets
 * a warning, because a misspelt one would leave its default in force. Registered in {@code spring.factories}.
 */
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(SettingsCheck.class);

    private static final String OURS = "THIDUA_";

    /** Lists, of which each entry has names of its own; and what only tests read. */
    private static final Set<String> FAMILIES = Set.of("THIDUA_ACCOUNTS", "THIDUA_TEST");

    /** More would not be a slip of the finger any more. */
    private static final int MOST_SLIPS = 3;

    /** @throws Misconfigured for the first setting that cannot be right */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        environment.getSystemEnvironment().keySet().stream()
                .filter(name -> name.startsWith(OURS) && !isKnown(name))
                .sorted()
                .map(SettingsCheck::unknown)
                .forEach(log::warn);
        for (Setting setting : Setting.ALL) {
            given(environment, setting)
                    .filter(value -> !setting.fits().test(value))
                    .ifPresent(value -> {
                        throw new Misconfigured(setting.name(), "it is " + value, "It must be " + setting.allowed());
                    });
        }
        if (isGiven(environment, "THIDUA_JDBC_URL") && isGiven(environment, "THIDUA_AXONSERVER")) {
            throw new Misconfigured(
                    "THIDUA_JDBC_URL, THIDUA_AXONSERVER",
                    "both are set, and events are kept in one place",
                    "Set the one that has the events, and not the other");
        }
    }

    private static boolean isGiven(ConfigurableEnvironment environment, String name) {
        return Setting.ALL.stream()
                .filter(setting -> setting.name().equals(name))
                .anyMatch(setting -> given(environment, setting).isPresent());
    }

    private static Optional<String> given(ConfigurableEnvironment environment, Setting setting) {
        return Optional.ofNullable(environment.getProperty(setting.property()))
                .or(() -> Optional.ofNullable(environment.getProperty(setting.name())))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static boolean isKnown(String name) {
        return FAMILIES.stream().anyMatch(name::startsWith)
                || Setting.ALL.stream().anyMatch(setting -> setting.name().equals(name));
    }

    /** What to tell about a name that is no setting's. */
    static String unknown(String name) {
        List<String> near = Setting.ALL.stream()
                .map(Setting::name)
                .filter(known -> slips(name, known) <= MOST_SLIPS)
                .sorted(Comparator.comparingInt(known -> slips(name, known)))
                .toList();
        return name + " is not a setting and has no effect"
                + (near.isEmpty() ? "" : "; is " + near.getFirst() + " meant?");
    }

    /** How many letters must be put in, left out, replaced or exchanged with the next to make one of the other. */
    private static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
