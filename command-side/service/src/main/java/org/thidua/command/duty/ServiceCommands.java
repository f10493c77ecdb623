package org.thidua.command.duty;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.thidua.messages.shared.Accepted;
import org.thidua.messages.shared.Command;
import org.thidua.messages.shared.MetadataKeys;

/** Commands that the service sends by itself; their request id names the duty. */
public final class ServiceCommands {

    private final CommandGateway gateway;

    public ServiceCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Sends a command for a subject to which the service owes it, and waits for the answer. */
    public Accepted send(String subject, Command command) {
        return gateway.sendAndWait(GenericCommandMessage.<Command>asCommandMessage(command)
                .andMetaData(Map.of(MetadataKeys.REQUEST_ID, "duty-" + subject)));
    }
}
