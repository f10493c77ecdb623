package org.thidua.command.duty;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.thidua.domain.erasure.ErasureDuty;
import org.thidua.messages.erasure.BeginErasure;
import org.thidua.messages.erasure.ErasureBegun;
import org.thidua.messages.erasure.RecordDestruction;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.vault.KeyVault;

/**
 * Carries out an erasure: begins it when its time has come, then destroys the person's keys and notes that. A held one
 * is tried again each minute. Destroying comes between two events: after the one, it will be repeated until the other
 * says that it is done.
 */
final class ErasureAttempt implements DutyRunner.Attempt<ErasureDutyDocument> {

    private static final Duration WHILE_HELD = Duration.ofMinutes(1);

    private final EventStore events;
    private final KeyVault vault;
    private final ServiceCommands commands;

    ErasureAttempt(EventStore events, KeyVault vault, ServiceCommands commands) {
        this.events = events;
        this.vault = vault;
        this.commands = commands;
    }

    @Override
    public Duration perform(ErasureDutyDocument document, Instant now) {
        return switch (document.duty()) {
            case ErasureDuty.Begin begin -> begin(begin, now);
            case ErasureDuty.Destroy destroy -> destroy(destroy, now);
        };
    }

    private Duration begin(ErasureDuty.Begin duty, Instant now) {
        if (!duty.isDue(now)) {
            return Duration.ZERO;
        }
        commands.send(duty.erasureId(), new BeginErasure(duty.erasureId(), Actor.SERVICE, now));
        return WHILE_HELD;
    }

    private Duration destroy(ErasureDuty.Destroy duty, Instant now) {
        mustHaveBegun(duty);
        var keys = vault.destroy(duty.personId());
        commands.send(duty.erasureId(), new RecordDestruction(duty.erasureId(), keys, Actor.SERVICE, now));
        return Duration.ZERO;
    }

    /** What cannot be undone is not done on the word of a view: it may be newer than a restored history, or forged. */
    private void mustHaveBegun(ErasureDuty.Destroy duty) {
        var begun = new ErasureBegun(duty.erasureId(), duty.personId());
        if (events.readEvents(duty.erasureId()).asStream().noneMatch(event -> begun.equals(event.getPayload()))) {
            throw new IllegalStateException("the history does not say that " + duty.erasureId() + " has begun");
        }
    }
}
