package org.thidua.wire.axon;

import static org.thidua.messages.shared.RejectionCode.NOT_FOUND;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.thidua.messages.shared.Rejected;
import org.thidua.messages.shared.Rejection;

/**
 * Turns a refusal into the one exception whose details Axon carries to another node: a
 * {@link CommandExecutionException} with a {@link Rejection}. An unknown aggregate is the refusal {@code not-found}.
 * Callers read it with {@link Rejections#of}.
 */
public final class RejectionMapping implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Rejected refused) {
            throw refusal(refused.rejection(), refused);
        } catch (AggregateNotFoundException unknown) {
            throw refusal(Rejection.of(NOT_FOUND, "id", unknown.getAggregateIdentifier()), unknown);
        }
    }

    private static CommandExecutionException refusal(Rejection rejection, RuntimeException cause) {
        return new CommandExecutionException(String.valueOf(cause.getMessage()), cause, rejection, false);
    }
}
