package org.thidua.command.nomination;

import java.util.regex.Pattern;

/** Names of files and of what is in them: none leads out of its place, and none reads otherwise than it is written. */
final class SafeName {

    /** Control characters, marks that turn the direction of reading, backslashes, and a drive at the start. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cntrl}\\u0080-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\\\]|^[A-Za-z]:|^/");

    private static final Pattern UPWARDS = Pattern.compile("(^|/)\\.\\.(/|$)");

    private SafeName() {}

    /** Whether a relative path with slashes is refused. */
    static boolean isUnsafePath(String path) {
        return UNSAFE.matcher(path).find() || UPWARDS.matcher(path).find();
    }
}
