package org.thidua.wire.vault;

import java.util.Base64;
import java.util.Set;

/** How bytes are written in a vault's text: base64url without padding. */
final class VaultText {

    /** The name of the secret that a master key is checked with. */
    static final String CHECK = "vault 1";

    /** Secrets that mark how far an import has come. */
    static final String IMPORT_BEGUN = "import begun";

    static final String IMPORT_DONE = "import done";

    private static final Set<String> OF_THIS_VAULT = Set.of(CHECK, IMPORT_BEGUN, IMPORT_DONE);

    private VaultText() {}

    /** Whether a secret goes along to another vault. */
    static boolean travels(String secret) {
        return !OF_THIS_VAULT.contains(secret);
    }

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
