package org.thidua.wire.vault;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of keys: random, so that they tell nothing about anybody. */
final class KeyIds {

    private static final int FIRST_VERSION = 1;

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/[1-9][0-9]{0,8}");

    private KeyIds() {}

    static String next() {
        return UUID.randomUUID() + "/" + FIRST_VERSION;
    }

    static int versionOf(String kid) {
        return Integer.parseInt(kid, kid.indexOf('/') + 1, kid.length(), 10);
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
