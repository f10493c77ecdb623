package org.thidua.command.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import org.thidua.messages.erasure.ProveErasure;
import org.thidua.messages.shared.Actor;
import org.thidua.wire.erasure.UnreadableEverywhere;

/**
 * Proves an erasure with what the query side has found. It is removed only when the aggregate has taken it: until then
 * it is sent again, and a proof that stands already changes nothing.
 */
final class ProofAttempt implements DutyRunner.Attempt<UnreadableEverywhere> {

    private final MongoCollection<UnreadableEverywhere> left;
    private final ServiceCommands commands;

    ProofAttempt(MongoDatabase database, ServiceCommands commands) {
        left = UnreadableEverywhere.in(database);
        this.commands = commands;
    }

    @Override
    public Duration perform(UnreadableEverywhere found, Instant now) {
        commands.send(found.id(), new ProveErasure(found.id(), found.checks(), Actor.SERVICE, now));
        left.deleteOne(Filters.eq("_id", found.id()));
        return Duration.ZERO;
    }
}
