package org.thidua.wire.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.thidua.messages.shared.RejectionCode.ROLE_MISSING;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thidua.messages.register.RegisterAgency;
import org.thidua.messages.shared.Actor;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.messages.shared.Rejection;
import org.thidua.messages.shared.Role;

/** Who acts travels in the metadata, and is what the command says. */
class CommandMetadataTest {

    private static final RegisterAgency COMMAND = new RegisterAgency(
            "agency:co-quan-07",
            "co-quan-07",
            "Cơ quan 07",
            new Actor("person:cb-01", Role.ADMINISTRATOR, null),
            Instant.parse("2013-01-02T01:00:00Z"));

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final AtomicReference<@Nullable CommandMessage<?>> handled = new AtomicReference<>();

    @BeforeEach
    void subscribe() {
        bus.registerHandlerInterceptor(new RejectionMapping());
        bus.registerHandlerInterceptor(new ActorRequired());
        bus.subscribe(RegisterAgency.class.getName(), message -> {
            handled.set(message);
            return null;
        });
    }

    @Test
    void theActorOfACommandIsInItsMetadata() {
        var message = GenericCommandMessage.asCommandMessage(COMMAND);

        var sent = new ActorMetadata().handle(message);

        assertThat(sent.getMetaData())
                .containsEntry(MetadataKeys.ACTOR, "person:cb-01")
                .containsEntry(MetadataKeys.ROLE, "administrator");
    }

    @Test
    void whoTheCallerClaimsToBeInMetadataIsOverwritten() {
        var message = GenericCommandMessage.asCommandMessage(COMMAND).andMetaData(Map.of("actor", "person:cb-99"));

        assertThat(new ActorMetadata().handle(message).getMetaData()).containsEntry("actor", "person:cb-01");
    }

    @Test
    void aCommandThatNamesItsActorIsHandled() {
        send(MetaData.from(Map.of("actor", "person:cb-01", "role", "administrator")));

        assertThat(handled.get()).isNotNull();
    }

    @Test
    void aCommandWithoutActorIsRefused() {
        Throwable refused = catchThrowable(() -> send(MetaData.emptyInstance()));

        assertThat(Rejections.of(refused)).map(Rejection::code).contains(ROLE_MISSING);
        assertThat(handled.get()).isNull();
    }

    @Test
    void aCommandWhoseMetadataNamesSomebodyElseIsRefused() {
        Throwable refused =
                catchThrowable(() -> send(MetaData.from(Map.of("actor", "person:cb-99", "role", "administrator"))));

        assertThat(Rejections.of(refused)).map(Rejection::code).contains(ROLE_MISSING);
    }

    @Test
    void anotherFailureIsNoRefusal() {
        assertThat(Rejections.of(new IllegalStateException("a mistake"))).isEmpty();
        assertThat(Rejections.of(null)).isEmpty();
    }

    private void send(MetaData metaData) {
        DefaultCommandGateway.builder()
                .commandBus(bus)
                .build()
                .sendAndWait(new GenericCommandMessage<>(COMMAND, metaData));
    }
}
