package org.thidua.wire.axonserver;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.thidua.wire.setback.Setback;
import org.thidua.wire.setback.Setbacks;

/**
 * The commands that this node handles, whoever sent them. Only the details of an exception reach the sender, so a command
 * that was set back, by its handler or when its events were stored, fails with its {@link Setback} as details. The sender
 * reads it with {@link Setbacks#of} and may send the command again, to whichever node then has the aggregate.
 */
public final class LocalSegment extends SimpleCommandBus {

    public LocalSegment(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>doDispatch(command, (handled, result) -> callback.onResult(handled, explained(result)));
    }

    private static <R> CommandResultMessage<? extends R> explained(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        return Setbacks.of(failure)
                .<CommandResultMessage<? extends R>>map(setback -> GenericCommandResultMessage.asCommandResultMessage(
                        new CommandExecutionException(String.valueOf(failure.getMessage()), failure, setback, false)))
                .orElse(result);
    }
}
