package org.thidua.wire.vault;

import org.jspecify.annotations.Nullable;

/** The service must not start with the vault as it is; the message says what is wrong and what to do. */
public final class VaultUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VaultUnusable(String message) {
        this(message, null);
    }

    VaultUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
