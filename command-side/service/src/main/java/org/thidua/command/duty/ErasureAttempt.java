package org.thidua.command.duty;

import java.time.Duration;
import java.time.Instant;
import org.thidua.domain.erasure.ErasureDuty;
import org.thidua.messages.erasure.BeginErasure;
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

    private final KeyVault vault;
    private final ServiceCommands commands;

    ErasureAttempt(KeyVault vault, ServiceCommands commands) {
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
        var keys = vault.destroy(duty.personId());
        commands.send(duty.erasureId(), new RecordDestruction(duty.erasureId(), keys, Actor.SERVICE, now));
        return Duration.ZERO;
    }
}
