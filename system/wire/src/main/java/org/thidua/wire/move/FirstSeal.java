package org.thidua.wire.move;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thidua.wire.vault.KeyVault;

/** The first seal among events tells whether a vault is the one that belongs to them. */
final class FirstSeal {

    private static final Pattern KEY = Pattern.compile("\"kid\"\\s*:\\s*\"([0-9a-f-]{36}/[0-9]+)\"");

    private @Nullable String kid;
    private @Nullable StoredEvent event;

    void look(StoredEvent next) {
        if (kid == null) {
            Matcher matcher = KEY.matcher(new String(next.payload(), ISO_8859_1));
            if (matcher.find()) {
                kid = matcher.group(1);
                event = next;
            }
        }
    }

    /** @throws MoveRefused when the vault has never heard of its key */
    void refuseUnlessKnownTo(KeyVault vault) {
        if (kid != null && vault.find(kid) instanceof KeyVault.Found.Unknown) {
            throw new MoveRefused("The vault is not the one of these events: it does not know the key of " + event
                    + ". Set THIDUA_VAULT_FOLDER or THIDUA_VAULT_URI; if the vault is lost for good,"
                    + " THIDUA_VAULT_ACCEPT_LOSS=true.");
        }
    }
}
