package org.thidua.wire.setting;

import org.jspecify.annotations.Nullable;

/**
 * The service does not start because of a setting. The message is one line: the setting, what is wrong with it, and
 * what it may be. Never a password: who makes one leaves out the parts of an address that could hold it.
 */
public final class Misconfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param setting name of the environment variable
     * @param wrong what is wrong with its value, or with what it names
     * @param allowed what it may be, or what to do
     */
    public Misconfigured(String setting, String wrong, String allowed) {
        this(setting, wrong, allowed, null);
    }

    public Misconfigured(String setting, String wrong, String allowed, @Nullable Throwable cause) {
        super(oneLine(setting + ": " + wrong.replaceFirst("\\.$", "") + ". " + allowed + "."), cause);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", "; ");
    }
}
