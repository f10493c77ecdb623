package org.thidua.wire.presence;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The stores of this process and who needs which. Reading needs the documents alone; what reads events, such as a view
 * as of a moment, is refused by the event store itself.
 *
 * @param events the history
 * @param documents views, tokens, duties
 * @param vault the keys of people, without which no command is decided
 */
public record Stores(Presence events, Presence documents, Presence vault)
        implements ApplicationListener<ContextClosedEvent> {

    /** A store that is away and without which nothing can be read. */
    public Optional<Presence> missingForReading() {
        return Optional.of(documents).filter(Presence::isAway);
    }

    /** A store that is away and without which no command can be decided. */
    public Optional<Presence> missingForCommands() {
        return Stream.of(events, documents, vault).filter(Presence::isAway).findFirst();
    }

    public boolean allPresent() {
        return missingForCommands().isEmpty();
    }

    /** Whoever waits for a store would hold up the stop. */
    @Override
    public void onApplicationEvent(ContextClosedEvent stopping) {
        events.close();
        documents.close();
        vault.close();
    }
}
