package org.thidua.wire.axon;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.MetadataKeys;

/** Puts actor and role of a command into its metadata, from where they reach its events: the two cannot disagree. */
public final class ActorMetadata implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, message) ->
                message.getPayload() instanceof Command command ? message.andMetaData(of(command.by())) : message;
    }

    static Map<String, String> of(Actor actor) {
        return Map.of(
                MetadataKeys.ACTOR, actor.personId(),
                MetadataKeys.ROLE, actor.role().code());
    }
}
