package org.thidua.systemtests.architecture.broken.query;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Sends commands where nobody may be to take them. */
record SearchThatProves(CommandGateway gateway) {}
