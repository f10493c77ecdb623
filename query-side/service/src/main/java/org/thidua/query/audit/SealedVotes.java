package org.thidua.query.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.thidua.messages.shared.MetadataKeys;
import org.thidua.views.ReadModels;
import org.thidua.views.audit.AuditEntry;
import org.thidua.views.shared.ViewDocument;

/**
 * Shows events, but nobody, whatever the role, how somebody voted while the vote goes on. What tells it is left out:
 * the choice, and the digest of the request, from which the choice could be found by trying. Serves one request and is
 * not safe for use by several threads.
 */
final class SealedVotes {

    private static final String BALLOT_VOTE = "ballot.votes-cast";
    private static final String ELECTION_VOTE = "election.vote-cast";
    private static final Set<String> ELECTION_GOES_ON = Set.of("CALLED", "OPEN");

    private final ReadModels views;

    /** Whether the voting on a subject is over; a view that is behind keeps it sealed a moment longer. */
    private final Map<String, Boolean> over = new HashMap<>();

    SealedVotes(ReadModels views) {
        this.views = views;
    }

    EventAnswer answer(ViewDocument<AuditEntry> document) {
        AuditEntry entry = document.view();
        Map<String, Object> payload = entry.payload();
        Map<String, String> metadata = entry.metadata();
        if (isVote(entry) && !over.computeIfAbsent(entry.subject(), subject -> isOver(entry))) {
            payload = new LinkedHashMap<>(payload);
            payload.remove("choices");
            payload.remove("candidate");
            metadata = new LinkedHashMap<>(metadata);
            metadata.remove(MetadataKeys.REQUEST_DIGEST);
        }
        return new EventAnswer(
                document.position(),
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.type(),
                entry.revision(),
                entry.subject(),
                document.version(),
                payload,
                metadata);
    }

    private static boolean isVote(AuditEntry entry) {
        return entry.type().equals(BALLOT_VOTE) || entry.type().equals(ELECTION_VOTE);
    }

    private boolean isOver(AuditEntry vote) {
        return vote.type().equals(BALLOT_VOTE)
                ? views.ballots()
                        .find(vote.subject())
                        .filter(ballot -> ballot.view().closedAt() != null)
                        .isPresent()
                : views.elections()
                        .find(vote.subject())
                        .filter(election ->
                                !ELECTION_GOES_ON.contains(election.view().status()))
                        .isPresent();
    }
}
