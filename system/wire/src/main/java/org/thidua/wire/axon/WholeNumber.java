package org.thidua.wire.axon;

import java.util.Locale;
import org.springframework.core.env.Environment;

/** Reads settings that are whole numbers. */
final class WholeNumber {

    private WholeNumber() {}

    /**
     * @param property as Spring names it; the environment variable is the same in capitals with underscores
     * @param otherwise when it is not set
     * @throws MisconfiguredException when it is anything but a number from least to most
     */
    static int of(Environment settings, String property, int otherwise, int least, int most) {
        String given = settings.getProperty(property, "").strip();
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the range.
        }
        throw new MisconfiguredException(property.toUpperCase(Locale.ROOT).replace('.', '_') + " is \"" + given
                + "\", but only whole numbers from " + least + " to " + most + " are allowed");
    }
}
