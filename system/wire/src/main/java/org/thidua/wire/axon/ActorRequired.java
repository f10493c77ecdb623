package org.thidua.wire.axon;

import static org.thidua.messages.shared.RejectionCode.ROLE_MISSING;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.Rejected;

/** Refuses a command whose metadata does not name the actor and role that the command itself names. */
public final class ActorRequired implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        if (!(message.getPayload() instanceof Command command) || !names(message, ActorMetadata.of(command.by()))) {
            throw Rejected.because(ROLE_MISSING, "command", message.getCommandName());
        }
        return chain.proceed();
    }

    private static boolean names(CommandMessage<?> message, Map<String, String> actor) {
        return message.getMetaData().entrySet().containsAll(actor.entrySet());
    }
}
