package org.thidua.command;

import org.jspecify.annotations.Nullable;
import org.thidua.messages.shared.Command;

/** A command was neither accepted nor refused: something broke on the way. The cause tells what. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailed(Command command, @Nullable Throwable cause) {
        super(command.getClass().getSimpleName() + " for " + command.id() + " failed", cause);
    }
}
