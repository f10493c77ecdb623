package org.thidua.wire.setting;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * A setting of the environment. What an address names is looked at when it is opened; here only what can be told from
 * the text alone.
 *
 * @param name of the environment variable
 * @param fits whether a value can be right
 * @param allowed what it must be, to be read after "it must be"
 */
record Setting(String name, Predicate<String> fits, String allowed) {

    private static final Set<String> YES_OR_NO = Set.of("true", "false", "yes", "no", "on", "off", "1", "0");
    private static final Pattern SERVERS =
            Pattern.compile("[^\\s,:]+(:[0-9]{1,5})?(\\s*,\\s*[^\\s,:]+(:[0-9]{1,5})?)*");

    /** All that the service reads; whoever adds one describes it in docs/operations. */
    static final List<Setting> ALL = List.of(
            number("SERVER_PORT", 0, 65_535),
            text("SERVER_ADDRESS"),
            text("MONGODB_URI"),
            text("THIDUA_DATA"),
            yesOrNo("THIDUA_DEMO"),
            text("THIDUA_JDBC_URL"),
            text("THIDUA_JDBC_USER"),
            text("THIDUA_JDBC_PASSWORD"),
            new Setting(
                    "THIDUA_AXONSERVER",
                    value -> SERVERS.matcher(value).matches(),
                    "<host>:<port>, several of them separated by commas"),
            text("THIDUA_AXONSERVER_CONTEXT"),
            text("THIDUA_AXONSERVER_TOKEN"),
            text("THIDUA_NODE"),
            number("THIDUA_SEGMENTS", 1, 64),
            number("THIDUA_LAG_LIMIT", 1, 1_000_000_000),
            duration("THIDUA_ERASURE_DELAY"),
            new Setting("THIDUA_ERASURE_DECISION_PERIOD", Setting::isDays, "a number of whole days such as 90d"),
            text("THIDUA_VAULT_FOLDER"),
            text("THIDUA_VAULT_MASTER_KEY"),
            text("THIDUA_VAULT_URI"),
            yesOrNo("THIDUA_VAULT_ACCEPT_LOSS"),
            text("THIDUA_EVIDENCE_FOLDER"));

    /** As property files and the command line call it. */
    String property() {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Setting text(String name) {
        return new Setting(name, value -> true, "a text");
    }

    private static Setting yesOrNo(String name) {
        return new Setting(name, value -> YES_OR_NO.contains(value.toLowerCase(Locale.ROOT)), "true or false");
    }

    private static Setting number(String name, long least, long most) {
        return new Setting(name, value -> isWithin(value, least, most), "a whole number from " + least + " to " + most);
    }

    private static Setting duration(String name) {
        return new Setting(name, Setting::isDuration, "a duration such as PT0S, 12h or 7d");
    }

    private static boolean isWithin(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            return least <= number && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDays(String value) {
        return isDuration(value)
                && parsed(value).equals(Duration.ofDays(parsed(value).toDays()));
    }

    private static Duration parsed(String value) {
        return DurationStyle.detectAndParse(value, ChronoUnit.DAYS);
    }

    private static boolean isDuration(String value) {
        try {
            return !parsed(value).isNegative();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
