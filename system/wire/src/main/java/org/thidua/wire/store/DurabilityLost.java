package org.thidua.wire.store;

import org.jspecify.annotations.Nullable;

/**
 * Commits can no longer be known to reach the disk. Lasting: after a failed sync the operating system may have dropped
 * the pages, so a later one that succeeds proves nothing. The process must be restarted.
 */
public final class DurabilityLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DurabilityLost(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
